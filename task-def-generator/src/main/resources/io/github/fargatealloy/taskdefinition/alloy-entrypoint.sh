set -u
@PREPARATION@
printf '%s' "$@CONFIG_VARIABLE@" > @STORAGE_PATH@/config.alloy || exit 1

/bin/alloy run --disable-reporting --stability.level=@STABILITY_LEVEL@ \
  --server.http.listen-addr=127.0.0.1:@SERVER_PORT@ --server.http.enable-pprof=false --server.http.disable-support-bundle \
  --storage.path=@STORAGE_PATH@/data @STORAGE_PATH@/config.alloy &
alloy=$!

# The queues that are not empty, one a line; fails while Alloy does not answer.
queued() {
  timeout 2 bash -c 'exec 3<> /dev/tcp/127.0.0.1/@SERVER_PORT@ && printf "GET /metrics HTTP/1.0\r\n\r\n" >&3 && cat <&3' 2> /dev/null |
    grep -E '^(otelcol_exporter_queue_size|prometheus_remote_storage_samples_pending)\{' | grep -v ' 0$'
  [ "${PIPESTATUS[0]}" = 0 ]
}

# Alloy would leave what waits on a disk that ends with the task: first drain, then stop.
drain() {
  trap '' TERM INT
  local end=$((SECONDS + @DRAIN_SECONDS@)) rest=unknown
  echo 'Stopping: what waits is sent first, for up to @DRAIN_SECONDS@ s'
  while ((SECONDS < end)) && kill -0 "$alloy" 2> /dev/null; do
    if rest=$(queued); then
      [ -n "$rest" ] || break
    else
      rest=unknown
    fi
    sleep 0.2
  done
  [ -z "$rest" ] && echo 'Stopping: nothing waits any more' || echo "Stopping: time is up, this may be lost: $rest"
  kill -TERM "$alloy" 2> /dev/null
}
trap drain TERM INT

status=0
while kill -0 "$alloy" 2> /dev/null; do
  wait "$alloy"
  status=$?
done
exit "$status"
