#!/usr/bin/env bash
# Runs the sample's task on this machine and shows what arrives, without Docker or AWS.
#   ./run-sample.sh           until Ctrl-C
#   ./run-sample.sh --once    exit 0 only if traces, metrics and logs arrived with aws.ecs.task.arn
# Every other option goes to `fargate-alloy run`.
set -euo pipefail
cd "$(dirname "$0")"

cli=cli/target/fargate-alloy.jar
agent=agent-extension/target/fargate-alloy-javaagent.jar
app=sample-app/target/sample-app.jar

missing() { for jar in "$cli" "$agent" "$app"; do [ -f "$jar" ] || return 0; done; return 1; }

command -v java > /dev/null || { echo 'error: this needs a JDK, 17 or newer, on PATH' >&2; exit 2; }
if missing; then
  command -v mvn > /dev/null || { echo 'error: this needs Maven, 3.8.7 or newer, on PATH' >&2; exit 2; }
  echo 'Building (the first time takes a few minutes) …' >&2
  mvn -B -ntp -q package -DskipTests
fi

echo 'Generating sample-app/target/fargate …' >&2
java -jar "$cli" generate sample-app >&2

exec java -jar "$cli" run sample-app \
  --process "orders=java -javaagent:$agent -jar $app --server.address=127.0.0.1" \
  --request http://127.0.0.1:8080/orders/1 \
  --request http://127.0.0.1:8080/orders \
  --request http://127.0.0.1:8080/orders/3 \
  "$@"
