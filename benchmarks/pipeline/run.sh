#!/bin/sh
# [steady|outage|slow|throttled|killed ...] [ours|published ...]: all by default; README.md says more.
# From the top of the project, after: mvn -q package -DskipTests -pl cli -am
set -e
here=$(dirname "$0")
command=$here/../../cli/target/fargate-alloy.jar
classes=$here/target/classes
javac -Xlint:all,-processing -Werror -cp "$command" -d "$classes" "$here"/*.java
exec java -Xmx1g -cp "$classes:$command" PipelineBenchmark "$here" "$@"
