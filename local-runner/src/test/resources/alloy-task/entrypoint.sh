mkdir -p /var/lib/alloy/data
printf '%s' "$ALLOY_CONFIG_CONTENT" > /var/lib/alloy/data/config.alloy
/bin/alloy run --disable-reporting --stability.level=experimental --storage.path=/var/lib/alloy/data --server.http.listen-addr=127.0.0.1:@HTTP_PORT@ /var/lib/alloy/data/config.alloy &
alloy=$!
queued() {
  exec 3<>/dev/tcp/127.0.0.1/@HTTP_PORT@ || return
  printf 'GET /metrics HTTP/1.0\r\n\r\n' >&3
  while read -r name value; do
    case $name in otelcol_exporter_queue_size*) [ "${value%$'\r'}" = 0 ] || echo "$value" ;; esac
  done <&3
  exec 3>&-
}
drain() {
  until [ -z "$(queued)" ] || [ "$SECONDS" -ge "$((asked + 55))" ]; do sleep 0.2; done
  kill -TERM "$alloy"
}
trap 'asked=$SECONDS; drain' TERM
wait "$alloy"
wait "$alloy"
