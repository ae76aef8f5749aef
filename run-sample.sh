#!/usr/bin/env bash
# Runs the sample's task on this machine and shows what arrives, without Docker or AWS.
#   ./run-sample.sh           until Ctrl-C
#   ./run-sample.sh --once    exit 0 only if traces, metrics and logs arrived with aws.ecs.task.arn
# Every other option goes to `fargate-alloy run`.
set -euo pipefail
cd "$(dirname "$0")"

cli='cli/target/fargate-alloy.jar'
agent='agent-extension/target/fargate-alloy-javaagent.jar'
app='sample-app/target/sample-app.jar'

# A jar is missing or older than a source.
stale() {
  for jar in "$cli" "$agent" "$app"; do
    [ -f "$jar" ] && [ -z "$(find pom.xml ./*/pom.xml ./*/src/main -newer "$jar" -print -quit)" ] || return 0
  done
  return 1
}

refuse() { echo "error: $1" >&2; exit 2; }

command -v java > /dev/null || refuse 'java must be a JDK, 17 or newer, but is not on PATH'
java=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')
case $java in
  1.* | 9 | 1[0-6]) refuse "java must be a JDK, 17 or newer, but is $java: put another first on PATH" ;;
esac
if stale; then
  command -v mvn > /dev/null || refuse 'mvn must be Maven, 3.8.7 or newer, but is not on PATH'
  echo 'Building (the first time takes a few minutes) …' >&2
  mvn -B -ntp package -DskipTests | grep -E --line-buffered "Building |BUILD|ERROR" >&2
  touch "$cli" "$agent" "$app"
fi

echo 'Generating sample-app/target/fargate …' >&2
java -jar "$cli" generate sample-app >&2

exec java -jar "$cli" run sample-app \
  --process "orders=java -javaagent:$agent -jar $app --server.address=127.0.0.1" \
  --request http://127.0.0.1:8080/orders/1 \
  --request http://127.0.0.1:8080/orders \
  --request http://127.0.0.1:8080/orders/3 \
  "$@"
