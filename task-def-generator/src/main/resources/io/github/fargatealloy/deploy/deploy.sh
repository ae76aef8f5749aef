
usage() {
  cat << 'END'
Usage: deploy.sh [--dry-run] [--no-wait] [--subnets ID,ID…] [--endpoint-url URL]

Creates what is missing, changes what differs, and leaves the rest alone: log group, parameter,
roles, security group, task definition, service. Then waits until the service is stable. Safe to
run again, also after a failure half-way. Needs bash and the AWS CLI, nothing else.

  --dry-run           say what would change, and change nothing
  --no-wait           do not wait for the service
  --subnets ID,ID…    subnets of the tasks, when the service description names none
  --endpoint-url URL  talk to another endpoint than AWS
END
}

dry_run=false
wait=true
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

# ask MISSING ARGUMENT…: AWS's answer, or None when it fails with the text MISSING.
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

# change WHAT ARGUMENT…: says what it does; does it unless this is a dry run.
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
}

parameter() {
  [ -n "$parameter" ] || return 0
  local found
  found=$(ask ParameterNotFound ssm get-parameter --name "$parameter" --query Parameter.Value)
  if [ "$found" != "$(cat "$config_file")" ]; then
    change "write $config_file to parameter $parameter" ssm put-parameter \
      --cli-input-json file://deploy/parameter.json
    if [ "$found" = None ] && [ -f deploy/tags.json ]; then
      change "tag parameter $parameter" ssm add-tags-to-resource --resource-type Parameter \
        --resource-id "$parameter" --tags file://deploy/tags.json
    fi
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
  found=$(ask NoSuchEntity iam get-role-policy --role-name "$1" --policy-name "$1" \
    --query "PolicyDocument == \`$(cat "$2")\`")
  if [ "$found" != True ]; then
    change "write the policy of role $1" iam put-role-policy --role-name "$1" --policy-name "$1" \
      --policy-document "file://$2"
  fi
}

# version KIND ARN FILE: which value of the secret a task would read now.
secret_versions=
secret_version() {
  local found
  case $1 in
    secret) found=$(ask ResourceNotFoundException secretsmanager list-secret-version-ids --secret-id "$2" \
      --query "Versions[?contains(VersionStages, 'AWSCURRENT')] | [0].VersionId") ;;
    parameter) found=$(ask ParameterNotFound ssm describe-parameters \
      --parameter-filters "Key=Name,Values=$2" --query 'Parameters[0].Version') ;;
  esac
  if [ "$found" = None ]; then
    printf 'deploy.sh: %s must exist before a task can start: fill in %s and create it, see DEPLOY.md\n' \
      "$2" "$3" >&2
    $dry_run || exit 1
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
    --task-definition "$service" --query "$(cat "$scratch/unchanged")")
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
  local vpc found rules line port purpose
  [ -n "$own_group" ] || return 0
  if [ -z "$subnets" ]; then
    $dry_run || fail "which subnets? Set deploy.subnets in the service description, or --subnets"
    return 0
  fi
  vpc=$("${aws[@]}" ec2 describe-subnets --subnet-ids "${subnets%%,*}" --query 'Subnets[0].VpcId')
  found=$("${aws[@]}" ec2 describe-security-groups \
    --filters "Name=group-name,Values=$own_group" "Name=vpc-id,Values=$vpc" \
    --query "SecurityGroups[0].[GroupId, join(' ', IpPermissionsEgress[].join('-', [IpProtocol, to_string(FromPort)]))]")
  if [ "$found" = None ]; then
    change "create security group $own_group" ec2 create-security-group --group-name "$own_group" \
      --description "$own_group_description" --vpc-id "$vpc" --query GroupId
    $dry_run && return 0
    group=$(cut -f 1 "$scratch/answer")
    rules='-1-null'
  else
    group=${found%%$'\t'*}
    rules=${found#*$'\t'}
  fi
  case $rules in *-1-null*)
    change "close security group $own_group" ec2 revoke-security-group-egress --group-id "$group" \
      --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]' ;;
  esac
  for line in "${outbound[@]}"; do
    read -r port purpose <<< "$line"
    case " $rules " in *" tcp-$port "*) ;; *)
      change "open security group $own_group for $purpose" ec2 authorize-security-group-egress \
        --group-id "$group" --ip-permissions "file://deploy/outbound-$port.json" ;;
    esac
  done
}

# Apart from the group itself, so that a caller who is added later is let in as well.
inbound_rules() {
  local line port source file found
  [ -n "$group" ] || return 0
  for line in ${inbound[@]+"${inbound[@]}"}; do
    read -r port source file <<< "$line"
    found=$("${aws[@]}" ec2 describe-security-groups --group-ids "$group" \
      --query "contains(SecurityGroups[0].IpPermissions[?FromPort==\`$port\`].[UserIdGroupPairs[].GroupId, IpRanges[].CidrIp][][], '$source')")
    [ "$found" = True ] || change "let $source call port $port" ec2 authorize-security-group-ingress \
      --group-id "$group" --ip-permissions "file://$file"
  done
}

ecs_service() {
  local found active settings network=()
  found=$(ask ClusterNotFoundException ecs describe-services --cluster "$cluster" --services "$service" \
    --include TAGS --query "services[?status=='ACTIVE'] | [0].[taskDefinition, not_null(tags[?key=='$settings_tag'].value | [0], 'none')]")
  if [ -n "$subnets$group" ]; then
    network=(--network-configuration "awsvpcConfiguration={subnets=[$subnets],securityGroups=[${group:-$security_groups}],assignPublicIp=$public_ip}")
  fi
  if [ "$found" = None ]; then
    [ -n "$subnets" ] || $dry_run || fail "which subnets? Set deploy.subnets in the service description, or --subnets"
    change "create service $service" ecs create-service --cli-input-json file://service.json \
      --task-definition "$definition_arn" ${network[@]+"${network[@]}"}
    return 0
  fi
  read -r active settings <<< "$found"
  if [ "$settings" != "$settings_hash" ]; then
    change "change the settings of service $service" ecs update-service \
      --cli-input-json file://deploy/update-service.json --task-definition "$definition_arn" \
      ${network[@]+"${network[@]}"}
    change "note its settings" ecs tag-resource --resource-arn "$service_arn" \
      --tags "key=$settings_tag,value=$settings_hash"
  elif [ "$active" != "$definition_arn" ]; then
    change "roll out ${definition_arn##*/}" ecs update-service --cluster "$cluster" --service "$service" \
      --task-definition "$definition_arn"
  fi
}

# A circuit breaker that rolls back leaves a stable service too: what runs tells the difference.
await_stable() {
  local active
  echo "wait until $service is stable"
  "${aws[@]}" ecs wait services-stable --cluster "$cluster" --services "$service"
  active=$("${aws[@]}" ecs describe-services --cluster "$cluster" --services "$service" \
    --query 'services[0].taskDefinition')
  [ "$active" = "$definition_arn" ] || fail "ECS rolled back to ${active##*/}: see the service's events"
}

log_group
parameter
for line in ${roles[@]+"${roles[@]}"}; do
  read -r name policy <<< "$line"
  role "$name" "$policy"
done
@DEPLOY_COLLECTOR@
for line in ${secrets[@]+"${secrets[@]}"}; do
  read -r kind arn file <<< "$line"
  secret_version "$kind" "$arn" "$file"
done
task_definition
security_group
inbound_rules
ecs_service
if ((changes == 0)); then echo "$service is up to date"; fi
@AWAIT@
if $wait && ! $dry_run; then await_stable; fi
