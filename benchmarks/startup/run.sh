#!/bin/sh
# measure [name=value ...]: start-up; steady [name=value ...]: under load; report: docs/start-up.md.
# From the top of the project, after: mvn -q package -DskipTests -pl agent-extension,sample-app -am
set -e
here=$(dirname "$0")
classes=$here/target/classes
javac -Xlint:all -Werror -d "$classes" "$here"/*.java
exec java -cp "$classes" Benchmark "$here" "$@"
