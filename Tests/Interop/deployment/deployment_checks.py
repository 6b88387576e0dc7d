"""What has to hold of a deployment. Each check gives what is wrong in words; nothing is right."""

import json
import re

from deployment import ROOT

TENANT_FIELD = "integration.request.header.X-Amz-Tenant-Id"
TENANT_SOURCE = "context.authorizer.tenantId"
METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "x-amazon-apigateway-any-method"]
LONGEST_INTEGRATION = 29_000
LONGEST_CACHE = 300

# Actions for which IAM knows no resource, or none that would be narrower; all others name theirs.
ANY_RESOURCE = {
    "bedrock:RetrieveAndGenerate": "takes no resource, and reaches nothing without bedrock:Retrieve",
    "xray:PutTelemetryRecords": "takes no resource",
    "xray:PutTraceSegments": "takes no resource",
}
MANAGED_POLICIES = {
    "AmazonAPIGatewayPushToCloudWatchLogs": "API Gateway refuses a role that may do less",
}
LOGGING = {"logs:CreateLogStream", "logs:PutLogEvents", "xray:PutTelemetryRecords", "xray:PutTraceSegments"}
# All that a role may do. A role that needs more is listed here.
ROLES = {
    "AuthorizerRole": LOGGING,
    "ChatRole": LOGGING
    | {
        "bedrock:ApplyGuardrail",
        "bedrock:GetInferenceProfile",
        "bedrock:InvokeModel",
        "bedrock:InvokeModelWithResponseStream",
        "bedrock:Retrieve",
        "bedrock:RetrieveAndGenerate",
    },
    "KnowledgeBaseRole": {
        "bedrock:InvokeModel",
        "kms:Decrypt",
        "kms:GenerateDataKey",
        "s3:GetObject",
        "s3:ListBucket",
        "s3vectors:DeleteVectors",
        "s3vectors:GetIndex",
        "s3vectors:GetVectors",
        "s3vectors:PutVectors",
        "s3vectors:QueryVectors",
    },
    "ApiGatewayLogRole": set(),
}
# What an access log may say. Everything else holds, or may hold, what a client wrote.
LOGGED = {
    "$context.authorizer.latency",
    "$context.authorizer.status",
    "$context.authorizer.tenantId",
    "$context.error.responseType",
    "$context.httpMethod",
    "$context.identity.sourceIp",
    "$context.integration.status",
    "$context.integrationLatency",
    "$context.requestId",
    "$context.requestTimeEpoch",
    "$context.resourcePath",
    "$context.responseLatency",
    "$context.responseLength",
    "$context.status",
    "$context.waf.status",
    "$context.xrayTraceId",
}
CHAT_FUNCTIONS = ["ChatFunction", "ChatStreamFunction"]
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def as_list(value):
    return value if isinstance(value, list) else [value]


def branches(value):
    """A value, or both that it may be by a condition."""
    if isinstance(value, dict) and list(value) == ["Fn::If"]:
        return [made for branch in value["Fn::If"][1:] for made in branches(branch)]
    return [] if value == {"Ref": "AWS::NoValue"} else [value]


def all_branches(values):
    return [made for value in as_list(values) for made in branches(value)]


def operations(deployment):
    for path, item in deployment.api["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"{method} {path}", item[method]


def integrations(deployment, mocks=False):
    for name, operation in operations(deployment):
        integration = operation["x-amazon-apigateway-integration"]
        if (integration["type"] == "mock") == mocks:
            yield name, operation, integration


def statements(document):
    return all_branches(document["Statement"])


def identity_policies(deployment):
    for name, role in deployment.of_type("AWS::IAM::Role").items():
        for policy in all_branches(role.get("Policies", [])):
            yield name, policy["PolicyDocument"]
    for name, policy in deployment.of_type("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy").items():
        yield name, policy["PolicyDocument"]


# Tenants


@check
def the_tenant_comes_from_the_authorizer(deployment):
    """Every operation that reaches a function maps the tenant, and from nothing but the authorizer's word."""
    for name, _, integration in integrations(deployment):
        mapped = integration.get("requestParameters", {})
        tenants = {field: source for field, source in mapped.items() if field.lower() == TENANT_FIELD.lower()}
        if tenants != {TENANT_FIELD: TENANT_SOURCE}:
            yield f"{name}: the tenant is mapped as {tenants}"


@check
def nothing_is_mapped_from_the_client(deployment):
    """No parameter of an integration, and no template, is made of what the caller wrote."""
    for name, operation, integration in integrations(deployment):
        for field, source in integration.get("requestParameters", {}).items():
            if source != TENANT_SOURCE:
                yield f"{name}: {field} comes from {source}"
        if integration.get("requestTemplates"):
            yield f"{name}: a template makes the request"
        for parameter in operation.get("parameters", []):
            if "tenant" in parameter["name"].lower():
                yield f"{name}: takes the parameter {parameter['name']}"


@check
def every_function_of_the_api_is_isolated(deployment):
    """A function behind an operation has TenancyConfig PER_TENANT, and no other way in."""
    functions = deployment.functions()
    called = set()
    for name, _, integration in integrations(deployment):
        target = re.search(r"functions/\$\{(\w+)\.Arn\}/", integration["uri"]["Fn::Sub"])
        if integration["type"] != "aws_proxy" or not target:
            yield f"{name}: calls something else than a function"
            continue
        called.add(target[1])
    for name, excluded in deployment.of_type("AWS::Lambda::Url", "AWS::Lambda::Alias", "AWS::Lambda::EventSourceMapping").items():
        yield f"{name}: {excluded} is another way in"
    if called != set(CHAT_FUNCTIONS):
        yield f"the API calls {sorted(called)}"
    for name in called & set(functions):
        if functions[name].get("TenancyConfig") != {"TenantIsolationMode": "PER_TENANT"}:
            yield f"{name}: is not isolated"
        if "SnapStart" in functions[name]:
            yield f"{name}: no function is both isolated and a snapshot"
        if functions[name]["Environment"]["Variables"].get("TENANTRAG_TENANT_PROOF") != "isolationAndAuthorizer":
            yield f"{name}: does not ask both for the tenant"


@check
def every_question_is_authorized(deployment):
    """What is no preflight asks the authorizer, and counts for the plan that it names where tenants have plans."""
    required = {"no": [{"tenant": []}], "yes": [{"tenant": [], "plan": []}]}
    for choice, security in required.items():
        resolved = deployment.resolved_api(TenantPlans=choice)
        for name, _, _ in integrations(deployment):
            method, path = name.split()
            if resolved["paths"][path][method].get("security") != security:
                yield f"{name}: is not as it must be with tenants' plans, or without: {choice}"
    plan = deployment.api["components"]["securitySchemes"]["plan"]
    if plan != {"type": "apiKey", "name": "x-api-key", "in": "header"}:
        yield "no plan is asked for"
    for name, operation, integration in integrations(deployment, mocks=True):
        if not name.startswith("options ") or "uri" in integration or "credentials" in integration:
            yield f"{name}: is answered by the gateway, and is no preflight"
    if deployment.api.get("x-amazon-apigateway-api-key-source") != "AUTHORIZER":
        yield "a caller chooses its own plan"
    if deployment.properties("TenantPlan")["ApiStages"][0]["Stage"] != {"Ref": "Api.Stage"}:
        yield "the plan is not the API's"


@check
def the_identity_is_the_authorization_field(deployment):
    """The cache of the authorizer is keyed by that field alone, and forgets in time."""
    scheme = deployment.api["components"]["securitySchemes"]["tenant"]
    authorizer = scheme["x-amazon-apigateway-authorizer"]
    if (scheme["type"], scheme["in"], scheme["name"]) != ("apiKey", "header", "Authorization"):
        yield f"the identity source is {scheme['in']} {scheme['name']}"
    sources = {"token": None, "request": "method.request.header.Authorization"}
    if authorizer["type"] not in sources or authorizer.get("identitySource") != sources[authorizer["type"]]:
        yield f"{authorizer['type']} authorizer with the identity source {authorizer.get('identitySource')}"
    if scheme["x-amazon-apigateway-authtype"] != "custom":
        yield "it is no Lambda authorizer"
    if "AuthorizerFunction" not in authorizer["authorizerUri"]["Fn::Sub"]:
        yield "the authorizer is another function"
    if not 0 <= authorizer["authorizerResultTtlInSeconds"] <= LONGEST_CACHE:
        yield f"an answer is remembered for {authorizer['authorizerResultTtlInSeconds']} seconds"
    pattern = re.compile(authorizer["identityValidationExpression"])
    if not pattern.search("Bearer eyJh.eyJz.c2ln") or pattern.search("Basic dXNlcjpwYXNz") or pattern.search("Bearer a.b.c d"):
        yield "the expression takes what is no bearer token, or refuses one"


@check
def the_index_can_filter_by_tenant(deployment):
    """Two keys of the service's own cannot be filtered on; the tenant and all else can."""
    configuration = deployment.properties("VectorIndex")["MetadataConfiguration"]
    keys = set(configuration["NonFilterableMetadataKeys"])
    if keys != {"AMAZON_BEDROCK_TEXT", "AMAZON_BEDROCK_METADATA"}:
        yield f"not to be filtered on: {sorted(keys)}"


@check
def the_edge_refuses_a_tenant_header(deployment):
    """The web ACL is the API's, blocks requests with X-Amz-Tenant-Id, and logs no token."""
    rules = sorted(deployment.properties("WebAcl")["Rules"], key=lambda rule: rule["Priority"])
    constraint = rules[0]["Statement"].get("SizeConstraintStatement", {})
    field = constraint.get("FieldToMatch", {}).get("SingleHeader", {}).get("Name")
    if rules[0].get("Action") != {"Block": {}} or field != "x-amz-tenant-id":
        yield "the first rule does not block the field"
    if (constraint.get("ComparisonOperator"), constraint.get("Size")) != ("GT", 0):
        yield "the first rule does not match every value"
    if "/restapis/${Api}/stages/${Api.Stage}" not in deployment.properties("WebAclAssociation")["ResourceArn"]["Fn::Sub"]:
        yield "the web ACL protects something else"
    redacted = deployment.properties("WebAclLogging")["RedactedFields"]
    if {"SingleHeader": {"Name": "authorization"}} not in redacted:
        yield "the web ACL logs tokens"


# The API


@check
def streaming_has_its_own_path(deployment):
    """Transfer mode and invocation path go together; API Gateway takes no other pair."""
    streamed = "path/2021-11-15/functions/${ChatStreamFunction.Arn}/response-streaming-invocations"
    buffered = "path/2015-03-31/functions/${ChatFunction.Arn}/invocations"
    for name, _, integration in integrations(deployment):
        expected = streamed if integration.get("responseTransferMode") == "STREAM" else buffered
        if not integration["uri"]["Fn::Sub"].endswith(expected):
            yield f"{name}: {integration['uri']['Fn::Sub']}"
        if integration["httpMethod"] != "POST":
            yield f"{name}: Lambda is called by POST"
    modes = {"ChatFunction": "false", "ChatStreamFunction": "true"}
    for name, mode in modes.items():
        if deployment.properties(name)["Environment"]["Variables"].get("TENANTRAG_STREAMING") != mode:
            yield f"{name}: answers in the other way"


@check
def nothing_waits_longer_than_the_gateway(deployment):
    for name, _, integration in integrations(deployment):
        if not 50 <= integration.get("timeoutInMillis", 0) <= LONGEST_INTEGRATION:
            yield f"{name}: waits for {integration.get('timeoutInMillis')} ms"
    for name, function in deployment.functions().items():
        if not 0 < function.get("Timeout", 0) * 1_000 <= LONGEST_INTEGRATION:
            yield f"{name}: may take {function.get('Timeout')} s"


@check
def bodies_are_checked_before_a_function_runs(deployment):
    validators = deployment.api["x-amazon-apigateway-request-validators"]
    for name, operation, _ in integrations(deployment):
        validator = validators.get(operation.get("x-amazon-apigateway-request-validator"), {})
        if not validator.get("validateRequestBody"):
            yield f"{name}: the body is not checked"
        body = operation.get("requestBody", {})
        reference = body.get("content", {}).get("application/json", {}).get("schema", {}).get("$ref", "")
        model = deployment.api["components"]["schemas"].get(reference.rpartition("/")[2], {})
        if not body.get("required") or model.get("additionalProperties") is not False:
            yield f"{name}: takes anything"
        question = model.get("properties", {}).get("user_query", {})
        if "user_query" not in model.get("required", []) or (question.get("minLength"), question.get("maxLength")) != (1, 1000):
            yield f"{name}: takes any question"
        for member, schema in model.get("properties", {}).items():
            if "maxLength" not in schema and "maxProperties" not in schema:
                yield f"{name}: {member} has no limit"


@check
def requests_are_limited(deployment):
    settings = deployment.properties("Api")["MethodSettings"]
    everything = [made for made in settings if (made["ResourcePath"], made["HttpMethod"]) == ("/*", "*")]
    if not everything or not all(everything[0].get(name) for name in ["ThrottlingRateLimit", "ThrottlingBurstLimit"]):
        yield "the API takes any number of requests"
    plan = deployment.properties("TenantPlan")
    if not all(plan.get("Throttle", {}).get(name) for name in ["RateLimit", "BurstLimit"]) or "Quota" not in plan:
        yield "a tenant takes any number of requests"
    rates = [rule for rule in deployment.properties("WebAcl")["Rules"] if "RateBasedStatement" in rule["Statement"]]
    if not rates or rates[0].get("Action") != {"Block": {}}:
        yield "an address takes any number of requests"


@check
def logs_hold_no_question_and_no_token(deployment):
    """No execution log, no trace of data, and an access log of known variables only."""
    api = deployment.properties("Api")
    for setting in api["MethodSettings"]:
        if setting.get("LoggingLevel") != "OFF" or setting.get("DataTraceEnabled") is not False:
            yield f"{setting['ResourcePath']}: execution is logged"
    text = api["AccessLogSetting"]["Format"]
    for variable in re.findall(r"\$[A-Za-z.]+", text):
        if variable not in LOGGED:
            yield f"the access log holds {variable}"
    json.loads(text)
    if api.get("TracingEnabled") is not True:
        yield "calls are not traced"


@check
def gateway_answers_can_be_read_by_pages(deployment):
    """With an origin configured, every kind of error names it, and nothing ever allows all of them."""
    allow = "gatewayresponse.header.Access-Control-Allow-Origin"
    given = deployment.resolved_api(BrowserOrigin="https://app.example.com")["x-amazon-apigateway-gateway-responses"]
    without = deployment.resolved_api(BrowserOrigin="")["x-amazon-apigateway-gateway-responses"]
    statuses = {
        "UNAUTHORIZED": "401",
        "ACCESS_DENIED": "403",
        "INVALID_API_KEY": "403",
        "THROTTLED": "429",
        "QUOTA_EXCEEDED": "429",
    }
    for kind in [*statuses, "DEFAULT_4XX", "DEFAULT_5XX"]:
        if given.get(kind, {}).get("responseParameters", {}).get(allow) != "'https://app.example.com'":
            yield f"{kind}: no page can read it"
        if allow in without.get(kind, {}).get("responseParameters", {}):
            yield f"{kind}: names an origin where none is configured"
        if given.get(kind, {}).get("statusCode") != statuses.get(kind):
            yield f"{kind}: has the status {given.get(kind, {}).get('statusCode')}"
    if "'*'" in json.dumps(deployment.api):
        yield "any page may ask"
    pattern = re.compile(deployment.template["Parameters"]["BrowserOrigin"]["AllowedPattern"])
    for origin in ["*", "null", "http://app.example.com", "https://app.example.com/", "https://*.example.com"]:
        if pattern.search(origin):
            yield f"{origin} is taken as an origin"


# Permissions


@check
def no_policy_is_wide(deployment):
    """No wildcard among actions, and * as a resource only where there is no other."""
    for name, document in identity_policies(deployment):
        for statement in statements(document):
            if "NotAction" in statement or "NotResource" in statement or statement["Effect"] != "Allow":
                yield f"{name}: is not a plain list of what is allowed"
                continue
            actions, resources = all_branches(statement["Action"]), all_branches(statement["Resource"])
            for action in actions:
                if "*" in action or "?" in action:
                    yield f"{name}: {action}"
                elif "*" in resources and action not in ANY_RESOURCE:
                    yield f"{name}: {action} on everything"
    for name, role in deployment.of_type("AWS::IAM::Role").items():
        for policy in role.get("ManagedPolicyArns", []):
            if str(policy).rstrip("'}").rpartition("/")[2] not in MANAGED_POLICIES:
                yield f"{name}: has the managed policy {policy}"


@check
def roles_do_what_is_listed(deployment):
    roles = {name: set() for name in deployment.of_type("AWS::IAM::Role")}
    for name, document in identity_policies(deployment):
        roles.setdefault(name, set()).update(
            action for statement in statements(document) for action in all_branches(statement["Action"])
        )
    for name in roles.keys() | ROLES.keys():
        if roles.get(name) != ROLES.get(name):
            yield f"{name}: may do {sorted(roles.get(name) or [])}"
    for name, function in deployment.functions().items():
        if function["Role"] != {"Fn::GetAtt": ["AuthorizerRole" if name == "AuthorizerFunction" else "ChatRole", "Arn"]}:
            yield f"{name}: has another role"
    reads = [
        statement
        for name, document in identity_policies(deployment)
        if name == "ChatRole"
        for statement in statements(document)
        if "bedrock:Retrieve" in as_list(statement["Action"])
    ]
    if [statement["Resource"] for statement in reads] != [{"Fn::GetAtt": ["KnowledgeBase", "KnowledgeBaseArn"]}]:
        yield "ChatRole: reads another knowledge base"


@check
def roles_are_taken_by_services_alone(deployment):
    for name, role in deployment.of_type("AWS::IAM::Role").items():
        for statement in statements(role["AssumeRolePolicyDocument"]):
            if list(statement["Principal"]) != ["Service"] or statement["Action"] != "sts:AssumeRole":
                yield f"{name}: is taken by {statement['Principal']}"
            if statement["Principal"].get("Service") == "bedrock.amazonaws.com":
                condition = statement.get("Condition", {})
                account = condition.get("StringEquals", {}).get("aws:SourceAccount")
                if account != {"Ref": "AWS::AccountId"} or "aws:SourceArn" not in condition.get("ArnLike", {}):
                    yield f"{name}: is taken for other accounts"


@check
def functions_are_called_by_the_api_alone(deployment):
    expected = {
        "AuthorizerFunction": ":${Api}/authorizers/*",
        "ChatFunction": ":${Api}/v1/POST/chat",
        "ChatStreamFunction": ":${Api}/v1/POST/chat/stream",
    }
    found = {}
    for name, permission in deployment.of_type("AWS::Lambda::Permission").items():
        if (permission["Principal"], permission["Action"]) != ("apigateway.amazonaws.com", "lambda:InvokeFunction"):
            yield f"{name}: lets {permission['Principal']} do {permission['Action']}"
        if permission.get("SourceAccount") != {"Ref": "AWS::AccountId"}:
            yield f"{name}: of any account"
        found[permission["FunctionName"]["Ref"]] = permission.get("SourceArn", {}).get("Fn::Sub", "")
    if found.keys() != expected.keys():
        yield f"called are {sorted(found)}"
    for name, source in found.items():
        if not source.endswith(expected.get(name, "-")):
            yield f"{name}: called from {source}"


# Data


@check
def documents_are_kept_to_themselves(deployment):
    """Encrypted, never public, by TLS only, and not gone with the stack."""
    bucket = deployment.properties("Documents")
    for rule in bucket.get("BucketEncryption", {}).get("ServerSideEncryptionConfiguration", [{}]):
        for made in branches(rule):
            if made.get("ServerSideEncryptionByDefault", {}).get("SSEAlgorithm") not in ("AES256", "aws:kms"):
                yield "documents are not encrypted"
    blocked = bucket.get("PublicAccessBlockConfiguration", {})
    if len(blocked) != 4 or not all(value is True for value in blocked.values()):
        yield "documents may become public"
    denied = statements(deployment.properties("DocumentsPolicy")["PolicyDocument"])
    for statement in denied:
        if statement["Effect"] != "Deny":
            yield "the bucket's policy allows something"
    tls = {"Bool": {"aws:SecureTransport": "false"}}
    every = [{"Fn::GetAtt": ["Documents", "Arn"]}, {"Fn::Sub": "${Documents.Arn}/*"}]
    if not any(
        (made["Condition"], made["Principal"], made["Action"], made["Resource"]) == (tls, "*", "s3:*", every) for made in denied
    ):
        yield "documents travel in clear"
    if not deployment.resources["Documents"].get("DeletionPolicy", "").startswith("Retain"):
        yield "documents go with the stack"
    for made in branches(deployment.properties("Vectors").get("EncryptionConfiguration", {})):
        if made.get("SseType") not in ("AES256", "aws:kms"):
            yield "vectors are not encrypted"


@check
def secrets_are_not_written_down(deployment):
    """The conversation key comes from Secrets Manager; no variable, default or output holds one."""
    for name in CHAT_FUNCTIONS:
        for made in branches(deployment.properties(name)["Environment"]["Variables"].get("TENANTRAG_CONVERSATION_KEYS", "")):
            if "{{resolve:secretsmanager:" not in str(made):
                yield f"{name}: the conversation key is written down"
    made = deployment.properties("ConversationKey")["GenerateSecretString"]
    letters = set("abcdefghijklmnopqrstuvwxyz0123456789") - set(made["ExcludeCharacters"])
    if letters != set("0123456789abcdef") or made["PasswordLength"] != 64:
        yield "the conversation key is not 64 hexadecimal digits"
    if not made.get("ExcludeUppercase") or not made.get("ExcludePunctuation") or made.get("IncludeSpace"):
        yield "the conversation key is not only hexadecimal digits"
    if "resolve:" in json.dumps(deployment.template["Outputs"]):
        yield "an output shows a secret"
    if re.search(r"[0-9a-f]{64}", json.dumps(deployment.template.get("Parameters"))):
        yield "a parameter has a key as its default"


# Operation


@check
def somebody_is_told(deployment):
    """An alarm for each event that an operator must act on, and each tells the topic."""
    needed = {
        ("TenantRAG/${AWS::StackName}", "IsolationViolations", None),
        ("TenantRAG/${AWS::StackName}", "KnowledgeBaseThrottles", None),
        ("TenantRAG/${AWS::StackName}", "TenantContradictions", None),
        ("AWS/ApiGateway", "5XXError", None),
        ("AWS/Bedrock", "InvocationThrottles", "EmbeddingModel"),
        ("AWS/Bedrock", "InvocationThrottles", "GenerationModel"),
        ("AWS/WAFV2", "BlockedRequests", None),
        *(("AWS/Lambda", "Throttles", name) for name in deployment.functions()),
        *(("AWS/Lambda", "Errors", name) for name in CHAT_FUNCTIONS),
    }
    for name, alarm in deployment.of_type("AWS::CloudWatch::Alarm").items():
        space = alarm["Namespace"]
        space = space["Fn::Sub"] if isinstance(space, dict) else space
        of = [dimension["Value"] for dimension in alarm.get("Dimensions", []) if dimension["Name"] in ("FunctionName", "ModelId")]
        needed.discard((space, alarm["MetricName"], all_branches(of)[-1]["Ref"] if of else None))
        if alarm.get("AlarmActions") != [{"Ref": "Alarms"}] or alarm.get("ActionsEnabled") is False:
            yield f"{name}: tells nobody"
        if (alarm["Statistic"], alarm["ComparisonOperator"]) != ("Sum", "GreaterThanOrEqualToThreshold"):
            yield f"{name}: counts otherwise"
    for missing in sorted(needed, key=str):
        yield f"no alarm on {missing}"
    for name in ["IsolationViolationAlarm", "TenantContradictionAlarm"]:
        alarm = deployment.properties(name)
        if (alarm["Threshold"], alarm["EvaluationPeriods"]) != (1, 1):
            yield f"{name}: one is not enough"


@check
def filters_look_for_what_is_logged(deployment):
    """The words of a metric filter stand in the code that logs them, and in the log that it reads."""
    code = {path: path.read_text() for path in (ROOT / "Sources").rglob("*.swift")}
    filters = deployment.of_type("AWS::Logs::MetricFilter")
    for name, made in filters.items():
        words = re.findall(r'"([^"]+)"', made["FilterPattern"])
        if made["FilterPattern"] not in (" ".join(f'"{word}"' for word in words), " ".join(f'?"{word}"' for word in words)):
            yield f"{name}: looks for something else than words"
        for word in words:
            if not any(word in text for text in code.values()):
                yield f"{name}: nothing logs {word!r}"
        if made["LogGroupName"] != {"Ref": "ChatLogs"}:
            yield f"{name}: reads another log"
        transformation = made["MetricTransformations"][0]
        if not any(
            (alarm["Namespace"], alarm["MetricName"]) == (transformation["MetricNamespace"], transformation["MetricName"])
            for alarm in deployment.of_type("AWS::CloudWatch::Alarm").values()
        ):
            yield f"{name}: no alarm counts it"
    for name, function in deployment.functions().items():
        logging = function.get("LoggingConfig", {})
        group = {"Ref": "AuthorizerLogs" if name == "AuthorizerFunction" else "ChatLogs"}
        if (logging.get("LogFormat"), logging.get("ApplicationLogLevel"), logging.get("LogGroup")) != ("JSON", "INFO", group):
            yield f"{name}: logs otherwise"


@check
def functions_are_images_of_one_architecture(deployment):
    for name, function in deployment.functions().items():
        image = {"Ref": "AuthorizerImage" if name == "AuthorizerFunction" else "ChatImage"}
        if (function["PackageType"], function["Code"]) != ("Image", {"ImageUri": image}):
            yield f"{name}: is another program"
        if function["Architectures"] != [{"Ref": "Architecture"}]:
            yield f"{name}: is built for another machine"
        if function.get("TracingConfig") != {"Mode": "Active"}:
            yield f"{name}: is not traced"
