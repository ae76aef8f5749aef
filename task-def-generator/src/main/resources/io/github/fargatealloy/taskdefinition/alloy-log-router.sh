# A socket that a killed Alloy left behind would keep the next one from listening.
rm -f /var/run/fluent.sock
