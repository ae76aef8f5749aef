
usage() {
  cat << 'END'
Usage: deploy.sh [--dry-run] [--no-wait] [--subnets ID,ID...] [--endpoint-url URL]

Creates what is missing, changes what differs, and leaves the rest alone: log group, parameter,
roles, security group, task definition, service. Then waits until the service is stable, for up to
an hour. Safe to run again, also after a failure half-way. Needs bash and the AWS CLI, nothing else.
Tags that the service description no longer has stay.

  --dry-run           say what would change, and change nothing
  --no-wait           do not wait for the service; what its group no longer needs stays open until
                      a run that waits
  --subnets ID,ID...  subnets of the tasks, when the service description names none: needed by the
                      first deployment, kept by the next ones
  --endpoint-url URL  talk to another endpoint than AWS
END
}

dry_run=false
wait=true
poll_seconds=15
polls=240
aws=(aws --region "$region" --output text)
while (($# > 0)); do
  case $1 in
    --dry-run) dry_run=true ;;
    --no-wait) wait=false ;;
    --subnets) subnets=${2:?--subnets needs ids}; shift ;;
    --endpoint-url) aws+=(--endpoint-url "${2:?--endpoint-url needs a URL}"); shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
export AWS_PAGER=

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
  printf 'deploy.sh: %s\n' "$*" >&2
  exit 1
}

# ask MISSING ARGUMENT...: AWS's answer, or None when it fails with the text MISSING.
ask() {
  local missing=$1
  shift
  if ! "${aws[@]}" "$@" 2> "$scratch/errors"; then
    if ! grep -q "$missing" "$scratch/errors"; then
      cat "$scratch/errors" >&2
      return 1
    fi
    echo None
  fi
}

# change WHAT ARGUMENT...: says what it does; does it unless this is a dry run.
changes=0
change() {
  local what=$1
  shift
  changes=$((changes + 1))
  if $dry_run; then
    echo "would $what"
  else
    echo "$what"
    "${aws[@]}" "$@" > "$scratch/answer"
  fi
}

# must WHAT COMMAND: what whoever deploys has to mend first; a dry run only says so.
must() {
  printf 'deploy.sh: %s:\n  %s\n' "$1" "$2" >&2
  $dry_run || exit 1
}

# Words between commas, in order.
sorted() {
  tr ',' '\n' <<< "$1" | LC_ALL=C sort | paste -s -d , -
}

# untagged FOUND QUERY ARGUMENT...: whether what may exist lacks a tag of ours. Once the service has
# noted its settings, everything has them all.
untagged() {
  local found=$1 query=$2
  shift 2
  if [ -z "$tags_query" ] || ! $settings_differ; then return 1; fi
  if [ "$found" = None ] && $dry_run; then return 1; fi
  [ "$("${aws[@]}" "$@" --query "$query")" != True ]
}

log_group() {
  local answer found key
  answer=$(ask ResourceNotFoundException logs describe-log-groups --log-group-name-prefix "$log_group" \
    --query "logGroups[?logGroupName=='$log_group'].[not_null(retentionInDays, 'forever'), not_null(kmsKeyId, 'none')] | [0]")
  read -r found key <<< "$answer"
  if [ "$found" = None ]; then
    change "create log group $log_group" logs create-log-group --cli-input-json file://deploy/log-group.json
  fi
  if [ -n "$log_key" ] && [ "$found" != None ] && [ "$key" != "$log_key" ]; then
    change "encrypt its logs with $log_key" logs associate-kms-key --log-group-name "$log_group" \
      --kms-key-id "$log_key"
  fi
  # Whoever gave it that key may have had a reason.
  if [ -z "$log_key" ] && [ "$found" != None ] && [ "$key" != none ]; then
    echo "log group $log_group keeps its key $key, which the description does not name; to remove it:"
    echo "  aws logs disassociate-kms-key --region $region --log-group-name $log_group"
  fi
  if [ "$found" != "$retention_days" ]; then
    change "keep its logs for $retention_days days" logs put-retention-policy \
      --cli-input-json file://deploy/log-retention.json
  fi
  if [ "$found" != None ] && untagged "$found" "tags | $tags_map_query" \
    logs list-tags-for-resource --resource-arn "$log_group_arn"; then
    change "tag log group $log_group" logs tag-resource --resource-arn "$log_group_arn" \
      --tags file://deploy/tags-map.json
  fi
}

parameter() {
  [ -n "$parameter" ] || return 0
  local found tier=()
  found=$(ask ParameterNotFound ssm get-parameter --name "$parameter" --query Parameter.Value)
  if [ "$found" != "$(cat "$config_file")" ]; then
    # No parameter goes back from the advanced tier.
    if [ "$found" != None ] && [ "$("${aws[@]}" ssm describe-parameters \
      --parameter-filters "Key=Name,Values=$parameter" --query 'Parameters[0].Tier')" = Advanced ]; then
      tier=(--tier Advanced)
    fi
    change "write $config_file to parameter $parameter" ssm put-parameter \
      --cli-input-json file://deploy/parameter.json ${tier[@]+"${tier[@]}"}
  fi
  if untagged "$found" "TagList | $tags_query" ssm list-tags-for-resource \
    --resource-type Parameter --resource-id "$parameter"; then
    change "tag parameter $parameter" ssm add-tags-to-resource --resource-type Parameter \
      --resource-id "$parameter" --tags file://deploy/tags.json
  fi
}

# role NAME POLICY-FILE
role() {
  local found tags=()
  [ ! -f deploy/tags.json ] || tags=(--tags file://deploy/tags.json)
  found=$(ask NoSuchEntity iam get-role --role-name "$1" \
    --query "Role.AssumeRolePolicyDocument == \`$(cat iam/trust-policy.json)\`")
  case $found in
    None) change "create role $1" iam create-role --role-name "$1" \
      --assume-role-policy-document file://iam/trust-policy.json ${tags[@]+"${tags[@]}"} ;;
    False) change "change who may assume role $1" iam update-assume-role-policy --role-name "$1" \
      --policy-document file://iam/trust-policy.json ;;
  esac
  if [ "$found" != None ] &&
    untagged "$found" "Tags | $tags_query" iam list-role-tags --role-name "$1"; then
    change "tag role $1" iam tag-role --role-name "$1" "${tags[@]}"
  fi
  found=$(ask NoSuchEntity iam get-role-policy --role-name "$1" --policy-name "$1" \
    --query "PolicyDocument == \`$(cat "$2")\`")
  if [ "$found" != True ]; then
    change "write the policy of role $1" iam put-role-policy --role-name "$1" --policy-name "$1" \
      --policy-document "file://$2"
  fi
}

# secret_version KIND ARN NAME FILE: which value of the secret a task would read now.
secret_versions=
secret_version() {
  local found where owner query missing='' shared=()
  IFS=: read -r _ _ _ where owner _ <<< "$2"
  # Another account need not let us look; its tasks' roles are another matter.
  if [ "$owner" != "$account" ]; then missing='AccessDenied\|'; fi
  case $1 in
    secret) found=$(ask "${missing}ResourceNotFoundException" secretsmanager list-secret-version-ids \
      --region "$where" --secret-id "$2" \
      --query "Versions[?contains(VersionStages, 'AWSCURRENT')] | [0].VersionId") ;;
    parameter)
      query=$3
      if [ "$owner" != "$account" ]; then query=$2 shared=(--shared); fi
      found=$(ask "${missing}ParameterNotFound" ssm describe-parameters --region "$where" \
        ${shared[@]+"${shared[@]}"} --parameter-filters "Key=Name,Values=$query" \
        --query 'Parameters[0].Version') ;;
  esac
  if [ "$found" = None ] && [ "$owner" != "$account" ]; then
    echo "cannot see $2 of account $owner: its next value will not roll out by itself"
  elif [ "$found" = None ]; then
    must "$3 must exist before a task can start: fill in $4 and create it" "see DEPLOY.md"
  fi
  secret_versions+="$2 $found"$'\n'
}

sha256() {
  if command -v sha256sum > /dev/null; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

# A secret with a new value is another definition: without that, its tasks would keep the old value.
with_secret_versions() {
  sed "s|\(\"$secret_label\": *\)\"unknown\"|\1\"$(printf %s "$secret_versions" | sha256)\"|" "$1"
}

@COLLECTOR@
definition_arn=
task_definition() {
  local found same
  with_secret_versions deploy/unchanged.jmespath > "$scratch/unchanged"
  found=$(ask 'Unable to describe task definition' ecs describe-task-definition \
    --task-definition "$service" --include TAGS --query "$(cat "$scratch/unchanged")")
  read -r definition_arn same <<< "$found"
  if [ "${same-}" != True ]; then
    with_secret_versions task-definition.json > "$scratch/task-definition.json"
    change "register task definition $service" ecs register-task-definition \
      --cli-input-json "file://$scratch/task-definition.json" --query taskDefinition.taskDefinitionArn
    definition_arn=$service
    $dry_run || definition_arn=$(cat "$scratch/answer")
  fi
}

group=
security_group() {
  local vpc found open4 open6 ended rules line port purpose
  if [ -z "$own_group" ] || [ -z "$subnets" ]; then return 0; fi
  vpc=$("${aws[@]}" ec2 describe-subnets --subnet-ids "${subnets%%,*}" --query 'Subnets[0].VpcId')
  group=$("${aws[@]}" ec2 describe-security-groups \
    --filters "Name=group-name,Values=$own_group" "Name=vpc-id,Values=$vpc" \
    --query 'SecurityGroups[0].GroupId')
  if [ "$group" = None ]; then
    change "create security group $own_group" ec2 create-security-group --group-name "$own_group" \
      --description "$own_group_description" --vpc-id "$vpc" --query GroupId
    if $dry_run; then
      group=
      return 0
    fi
    group=$(cut -f 1 "$scratch/answer")
    "${aws[@]}" ec2 wait security-group-exists --group-ids "$group"
  fi
  found=$("${aws[@]}" ec2 describe-security-groups --group-ids "$group" --query "$group_query")
  read -r open4 open6 ended rules <<< "$found"
  if [ "$open4" = True ]; then
    change "close security group $own_group" ec2 revoke-security-group-egress --group-id "$group" \
      --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]'
  fi
  # A VPC with IPv6 adds it.
  if [ "$open6" = True ]; then
    change "close security group $own_group for IPv6" ec2 revoke-security-group-egress \
      --group-id "$group" --ip-permissions 'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=::/0}]'
  fi
  closing=,$ended,
  for line in "${outbound[@]}"; do
    read -r port purpose <<< "$line"
    closing=${closing/,$port,/,}
    case " $rules " in *" tcp-$port "*) ;; *)
      change "open security group $own_group for $purpose" ec2 authorize-security-group-egress \
        --group-id "$group" --ip-permissions "file://deploy/outbound-$port.json" ;;
    esac
  done
  if untagged "$group" "SecurityGroups[0].Tags | $tags_query" ec2 describe-security-groups \
    --group-ids "$group"; then
    change "tag security group $own_group" ec2 create-tags --resources "$group" \
      --tags file://deploy/tags.json
  fi
}

# Apart from the group itself, so that a caller who is added later is let in as well.
uninvited=()
inbound_rules() {
  local found line port source file rule from to ours wanted=' ' known=' '
  [ -n "$group" ] || return 0
  for line in ${inbound[@]+"${inbound[@]}"}; do
    read -r port source file <<< "$line"
    wanted+="$port-$port-$source "
  done
  found=$("${aws[@]}" ec2 describe-security-group-rules --filters "Name=group-id,Values=$group" \
    --query "$callers_query")
  while read -r rule from to source ours; do
    known+="$from-$to-$source "
    case $wanted in *" $from-$to-$source "*) ;; *)
      [ "$ours" != True ] || uninvited+=("$rule $from $source") ;;
    esac
  done <<< "$found"
  for line in ${inbound[@]+"${inbound[@]}"}; do
    read -r port source file <<< "$line"
    case $known in *" $port-$port-$source "*) ;; *)
      change "let $source call port $port" ec2 authorize-security-group-ingress \
        --group-id "$group" --ip-permissions "file://$file" ;;
    esac
  done
}

# Callers that we once let in and nobody wants any more, once the tasks that they called are gone.
shut_out() {
  local line rule port source
  for line in ${uninvited[@]+"${uninvited[@]}"}; do
    read -r rule port source <<< "$line"
    change "no longer let $source call port $port" ec2 revoke-security-group-ingress \
      --group-id "$group" --security-group-rule-ids "$rule"
  done
}

# Ports that nothing needs any more, once the tasks that needed them are gone.
closing=
close_ports() {
  local port
  for port in ${closing//,/ }; do
    [ "$port" != - ] || continue
    change "close port $port of security group $own_group" ec2 revoke-security-group-egress \
      --group-id "$group" \
      --ip-permissions "IpProtocol=tcp,FromPort=$port,ToPort=$port,IpRanges=[{CidrIp=0.0.0.0/0}],Ipv6Ranges=[{CidrIpv6=::/0}]"
  done
}

right_account() {
  local found
  found=$("${aws[@]}" sts get-caller-identity --query Account)
  [ "$found" = "$account" ] ||
    fail "$service belongs to account $account, but these credentials are of account $found"
}

# Tasks get their places from capacity providers, which a cluster must know.
cluster_ready() {
  local found known provider missing='' strategy
  found=$("${aws[@]}" ecs describe-clusters --clusters "$cluster" \
    --query "clusters[?status=='ACTIVE'] | [0].[clusterName, join(' ', not_null(capacityProviders, \`[]\`))]")
  read -r found known <<< "$found"
  if [ "$found" = None ]; then
    must "cluster $cluster must exist" "aws ecs create-cluster --region $region --cluster-name $cluster${providers:+ --capacity-providers $providers}"
    return 0
  fi
  for provider in $providers; do
    case " $known " in *" $provider "*) ;; *) missing+=" $provider" ;; esac
  done
  [ -n "$missing" ] || return 0
  strategy=$("${aws[@]}" ecs describe-clusters --clusters "$cluster" --output json \
    --query 'clusters[0].not_null(defaultCapacityProviderStrategy, `[]`)' | tr -d ' \n')
  must "cluster $cluster must have the capacity providers$missing" \
    "aws ecs put-cluster-capacity-providers --region $region --cluster $cluster --capacity-providers ${known:+$known }${missing# } --default-capacity-provider-strategy '$strategy'"
}

need_subnets() {
  $dry_run || fail "which subnets? Set deploy.subnets in the service description, or --subnets"
  echo "would need subnets: --subnets, or deploy.subnets in the service description"
}

# What runs now. Whoever chose the subnets of the first deployment chose them for the next ones.
active=
settings=
settings_differ=true
capacity_same=
active_service() {
  local found active_subnets
  found=$(ask ClusterNotFoundException ecs describe-services --cluster "$cluster" --services "$service" \
    --include TAGS --query "services[?status=='ACTIVE'] | [0].[taskDefinition, not_null(tags[?key=='$settings_tag'].value | [0], 'none'), $capacity_query, join(',', sort(not_null(networkConfiguration.awsvpcConfiguration.subnets, \`[]\`)))]")
  read -r active settings capacity_same active_subnets <<< "$found"
  if [ "$active" = None ]; then
    [ -n "$subnets" ] || need_subnets
    return 0
  fi
  subnets=${subnets:-$active_subnets}
  if [ "$settings" = "$settings_hash" ] && [ "$(sorted "$subnets")" = "$active_subnets" ]; then
    settings_differ=false
  fi
}

# The deployment that this run started.
deployment=
deployment_query="service.deployments[?status=='PRIMARY'].id | [0]"
ecs_service() {
  local network=() force=()
  if [ -n "$subnets" ]; then
    network=(--network-configuration "awsvpcConfiguration={subnets=[$subnets],securityGroups=[${group:-$security_groups}],assignPublicIp=$public_ip}")
  fi
  if [ "$active" = None ]; then
    change "create service $service" ecs create-service --cli-input-json file://service.json \
      --task-definition "$definition_arn" --query "$deployment_query" ${network[@]+"${network[@]}"}
    $dry_run || deployment=$(cat "$scratch/answer")
    return 0
  fi
  if $settings_differ; then
    # AWS refuses another capacity provider strategy without, and needs nothing of it otherwise.
    [ "$capacity_same" = True ] || force=(--force-new-deployment)
    change "change the settings of service $service" ecs update-service \
      --cli-input-json file://deploy/update-service.json --task-definition "$definition_arn" \
      --query "$deployment_query" "${network[@]}" ${force[@]+"${force[@]}"}
    $dry_run || deployment=$(cat "$scratch/answer")
    change "tag it, and note its settings" ecs tag-resource --resource-arn "$service_arn" \
      --tags file://deploy/service-tags.json
  elif [ "$active" != "$definition_arn" ]; then
    change "roll out ${definition_arn##*/}" ecs update-service --cluster "$cluster" --service "$service" \
      --task-definition "$definition_arn" --query "$deployment_query"
    $dry_run || deployment=$(cat "$scratch/answer")
  fi
}

# What ECS says of the service, latest first.
events() {
  echo "what ECS says of $service:"
  "${aws[@]}" ecs describe-services --cluster "$cluster" --services "$service" \
    --query "services[0].[deployments[?rolloutStateReason].[rolloutStateReason], events[:10].[message]][]"
}

# A circuit breaker that rolls back leaves a stable service too: which deployment runs tells the
# difference. An answer may be older than the request before it.
await_stable() {
  local found poll runs count id state running desired progress said='' seen=false
  echo "wait until $service is stable"
  for ((poll = 0; poll < polls; poll++)); do
    ((poll == 0)) || sleep "$poll_seconds"
    found=$("${aws[@]}" ecs describe-services --cluster "$cluster" --services "$service" \
      --query "services[0].[taskDefinition, length(deployments), deployments[?status=='PRIMARY'] | [0].id, deployments[?status=='PRIMARY'] | [0].not_null(rolloutState, 'COMPLETED'), runningCount, desiredCount]")
    read -r runs count id state running desired <<< "$found"
    if [ "$runs" = "$definition_arn" ] && [ "$id" = "${deployment:=$id}" ]; then
      seen=true
      [ "$state" != FAILED ] || not_deployed "ECS could not deploy ${runs##*/}"
      if [ "$state$count" = COMPLETED1 ] && [ "$running" = "$desired" ]; then return 0; fi
    elif $seen || ((poll > 3)); then
      not_deployed "ECS rolled back to ${runs##*/}"
    fi
    progress="$running of $desired tasks run, $count deployments"
    [ "$progress" = "$said" ] || echo "  $progress"
    said=$progress
  done
  not_deployed "$service is not stable after $((polls * poll_seconds / 60)) minutes"
}

not_deployed() {
  events >&2 || true
  if $settings_differ; then
    "${aws[@]}" ecs tag-resource --resource-arn "$service_arn" --tags "key=$settings_tag,value=failed"
  fi
  fail "$1"
}

right_account
cluster_ready
active_service
log_group
parameter
for line in ${roles[@]+"${roles[@]}"}; do
  read -r name policy <<< "$line"
  role "$name" "$policy"
done
@DEPLOY_COLLECTOR@
for line in ${secrets[@]+"${secrets[@]}"}; do
  read -r kind arn name file <<< "$line"
  secret_version "$kind" "$arn" "$name" "$file"
done
task_definition
security_group
inbound_rules
ecs_service
if $dry_run; then
  shut_out
  close_ports
fi
if ((changes + ${#uninvited[@]} == 0)) && [ -z "${closing//[,-]/}" ]; then echo "$service is up to date"; fi
@AWAIT@
if $wait && ! $dry_run; then
  await_stable
  shut_out
  close_ports
fi
