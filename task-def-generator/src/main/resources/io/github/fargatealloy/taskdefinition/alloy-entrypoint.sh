set -u
@PREPARATION@
printf '%s' "$@CONFIG_VARIABLE@" > @STORAGE_PATH@/config.alloy || exit 1

/bin/alloy run --disable-reporting --stability.level=@STABILITY_LEVEL@ \
  --server.http.listen-addr=127.0.0.1:@SERVER_PORT@ --server.http.enable-pprof=false --server.http.disable-support-bundle \
  --storage.path=@STORAGE_PATH@/data @STORAGE_PATH@/config.alloy &
alloy=$!

queued() {
  { exec 3<> /dev/tcp/127.0.0.1/@SERVER_PORT@; } 2> /dev/null || return 1
  printf 'GET /metrics HTTP/1.0\r\n\r\n' >&3
  grep -qE '^(otelcol_exporter_queue_size|prometheus_remote_storage_samples_pending)\{.*\} [1-9]' <&3
}

# Alloy would leave what waits on a disk that ends with the task: first drain, then stop.
drain() {
  trap '' TERM INT
  local end=$((SECONDS + @DRAIN_SECONDS@))
  while ((SECONDS < end)) && kill -0 "$alloy" 2> /dev/null && queued; do sleep 0.2; done
  kill -TERM "$alloy" 2> /dev/null
}
trap drain TERM INT

status=0
while kill -0 "$alloy" 2> /dev/null; do
  wait "$alloy"
  status=$?
done
exit "$status"
