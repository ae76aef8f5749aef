with_daemon_secrets() {
  sed "s|$unknown_versions|$(printf %s "$secret_versions" | sha256)|" "$1"
}

# The definition of the daemon, registered only when its meaning has changed.
daemon_definition=
register_daemon() {
  local found same=False
  found=$("${aws[@]}" ecs list-daemon-task-definitions --family "$daemon" --sort DESC \
    --query 'daemonTaskDefinitions[0].arn')
  if [ "$found" != None ]; then
    with_daemon_secrets daemon/unchanged.jmespath > "$scratch/unchanged"
    found=$("${aws[@]}" ecs describe-daemon-task-definition --daemon-task-definition "$found" \
      --query "$(cat "$scratch/unchanged")")
    read -r daemon_definition same <<< "$found"
  fi
  if [ "$same" != True ]; then
    with_daemon_secrets daemon/task-definition.json > "$scratch/daemon.json"
    change "register daemon task definition $daemon" ecs register-daemon-task-definition \
      --cli-input-json "file://$scratch/daemon.json" --query daemonTaskDefinitionArn
    daemon_definition=$daemon
    $dry_run || daemon_definition=$(cat "$scratch/answer")
  fi
}

# daemon_runs DEPLOYMENT: whether that deployment brings the definition and the settings.
daemon_runs() {
  local found status revision running settings
  found=$("${aws[@]}" ecs describe-daemon-deployments --daemon-deployment-arns "$1" \
    --query 'daemonDeployments[0].[status, targetDaemonRevision.arn]')
  read -r status revision <<< "$found"
  case $status in PENDING | IN_PROGRESS | SUCCESSFUL) ;; *) return 1 ;; esac
  found=$("${aws[@]}" ecs describe-daemon-revisions --daemon-revision-arns "$revision" \
    --query "daemonRevisions[0].[daemonTaskDefinitionArn, not_null(enableExecuteCommand, \`$daemon_exec\`) == \`$daemon_exec\`]")
  read -r running settings <<< "$found"
  [ "$running" = "$daemon_definition" ] && [ "$settings" = True ]
}

# No update of a daemon takes tags, and none is needed for them.
daemon_tags() {
  local same
  if [ -z "$daemon_tags_query" ] || ! $settings_differ; then return 0; fi
  same=$(ask InvalidParameterException ecs list-tags-for-resource --resource-arn "$daemon_arn" \
    --query "tags | $daemon_tags_query")
  case $same in
    None) echo "ECS does not show the tags of daemon $daemon, which stay as they are" ;;
    False) change "tag daemon $daemon" ecs tag-resource --resource-arn "$daemon_arn" \
      --tags file://daemon/tags.json ;;
  esac
}

daemon_deployment=
collector() {
  local found line kind arn name file
  found=$(ask NotFoundException ecs list-daemons --cluster-arn "$daemon_cluster" \
    --capacity-provider-arns "$daemon_provider" \
    --query "daemonSummariesList[?status=='ACTIVE' && ends_with(daemonArn, '-collector') && daemonArn != '$daemon_arn'].daemonArn | [0]")
  if [ "$found" != None ]; then
    echo "the instances have the collector ${found##*/} already, and cannot have $daemon as well"
    return 0
  fi
  for line in ${daemon_secrets[@]+"${daemon_secrets[@]}"}; do
    read -r kind arn name file <<< "$line"
    secret_version "$kind" "$arn" "$name" "$file"
  done
  register_daemon
  secret_versions=
  found=$(ask NotFoundException ecs describe-daemon --daemon-arn "$daemon_arn" \
    --query "daemon.[status, deploymentArn]")
  if [ "${found%%$'\t'*}" != ACTIVE ]; then
    change "create daemon $daemon" ecs create-daemon --cli-input-json file://daemon/daemon.json \
      --daemon-task-definition-arn "$daemon_definition" --query deploymentArn
    $dry_run || daemon_deployment=$(cat "$scratch/answer")
    return 0
  fi
  daemon_tags
  daemon_deployment=${found#*$'\t'}
  if ! daemon_runs "$daemon_deployment"; then
    change "update daemon $daemon, for which ECS replaces the instances in turn" ecs update-daemon \
      --cli-input-json file://daemon/update.json --daemon-task-definition-arn "$daemon_definition" \
      --query deploymentArn
    $dry_run || daemon_deployment=$(cat "$scratch/answer")
  fi
}

# The CLI gives up after two minutes, in which ECS has hardly replaced one instance.
await_collector() {
  local found status reason
  [ -n "$daemon_deployment" ] || return 0
  echo "wait until $daemon runs on the instances"
  for _ in {1..30}; do
    "${aws[@]}" ecs wait daemon-deployment-successful --daemon-deployment-arns "$daemon_deployment" \
      2> /dev/null && return 0
    found=$("${aws[@]}" ecs describe-daemon-deployments --daemon-deployment-arns "$daemon_deployment" \
      --query "daemonDeployments[0].[status, not_null(statusReason, '')]")
    read -r status reason <<< "$found"
    case $status in PENDING | IN_PROGRESS) ;; *) fail "the deployment of $daemon is $status: $reason" ;; esac
  done
  fail "the deployment of $daemon is still $status after an hour"
}
