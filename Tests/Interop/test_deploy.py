"""The templates of Documentation/Deploy, without an account: what AWS's own tools say of them, and what has to hold of them.

cfn-lint reads the templates, the API joined to them, and the plain CloudFormation that sam-translator makes of both: in a template
of AWS::Serverless it looks at less, at no action of a policy for one. Packaging is done by the AWS CLI against
moto's S3. Each check of what has to hold is tried against templates with that one thing wrong.
"""

import copy
import itertools
import json
import pathlib
import re
import subprocess
import sys

import botocore.loaders
import botocore.model
import cfnlint.api
import cfnlint.config
import pytest
import yaml
from deployment import FOLDER, REGION, ROOT, Deployment, TemplateLoader
from deployment_checks import CHECKS, TENANT_FIELD
from moto.server import ThreadedMotoServer
from openapi_spec_validator import OpenAPIV30SpecValidator
from sdk_client import ISOLATION

AWS = pathlib.Path(sys.executable).with_name("aws")
REGIONS = [REGION, "us-east-1"]
ORIGIN = "https://app.example.com"
# Findings of cfn-lint that are passed over, each with its reason. There is none.
PASSED_OVER = {}


def findings(text, *, passing_over=PASSED_OVER):
    """What cfn-lint finds, in all its degrees."""
    options = {"regions": REGIONS, "include_checks": ["I"], "ignore_checks": list(passing_over)}
    return [f"{match.rule.id} {match.message[:200]}" for match in cfnlint.api.lint(text, config=options)]


@pytest.fixture
def deployment():
    return Deployment()


# What tools say


@pytest.mark.parametrize("name", ["template.yaml", "users.yaml"])
def test_cfn_lint(name):
    assert findings((FOLDER / name).read_text()) == []


def test_cfn_lint_of_what_is_joined(deployment):
    assert findings(json.dumps(deployment.joined())) == []


def test_cfn_lint_of_what_is_translated(deployment):
    assert findings(json.dumps(deployment.translated())) == []


@pytest.mark.parametrize(
    "change",
    [
        ('"PER_TENANT"', '"PER_USER"'),
        ('"s3vectors:GetVectors"', '"s3vectors:GetVektors"'),
        ('"S3_VECTORS"', '"S3_VECTOR"'),
        ('"Dimension": 1024', '"Dimension": 10240'),
        ('["Guardrail", "GuardrailId"]', '["Guardrails", "GuardrailId"]'),
        ('"Statistic": "Sum"', '"Statistics": "Sum"'),
        ('["KnowledgeBase", "KnowledgeBaseArn"]', '["KnowledgeBase", "Arn"]'),
        ("${BrowserOrigin}", "${Origin}"),
        ("${ChatStreamFunction.Arn}", "${ChatStreamFunctoin.Arn}"),
    ],
)
def test_cfn_lint_notices(deployment, change):
    text = json.dumps(deployment.translated())
    assert change[0] in text
    assert findings(text.replace(*change)) != []


def test_sam_keeps_what_isolates(deployment):
    """AWS::Serverless passes functions, logs and the whole API on to what is deployed."""
    made = deployment.translated()["Resources"]
    for name in ["ChatFunction", "ChatStreamFunction"]:
        assert made[name]["Type"] == "AWS::Lambda::Function"
        assert made[name]["Properties"]["TenancyConfig"] == {"TenantIsolationMode": "PER_TENANT"}
        assert made[name]["Properties"]["LoggingConfig"]["LogFormat"] == "JSON"
    assert "TenancyConfig" not in made["AuthorizerFunction"]["Properties"]
    assert made["Api"]["Properties"]["Body"] == deployment.api
    stages = [one["Properties"] for one in made.values() if one["Type"] == "AWS::ApiGateway::Stage"]
    assert [stage["StageName"] for stage in stages] == ["v1"]
    assert stages[0]["TracingEnabled"] is True
    assert stages[0]["MethodSettings"][0]["DataTraceEnabled"] is False
    # Nothing is added that nobody asked for, such as a role, a permission or a stage.
    assert made.keys() - deployment.resources.keys() == {
        name for name, one in made.items() if one["Type"] in ("AWS::ApiGateway::Stage", "AWS::ApiGateway::Deployment")
    }


def test_openapi(deployment):
    """The document is valid as API Gateway gets it, with and without an origin and plans."""
    for origin, plans in itertools.product(["", ORIGIN], ["yes", "no"]):
        document = deployment.resolved_api(BrowserOrigin=origin, TenantPlans=plans)
        assert "Fn::" not in json.dumps(document)
        assert list(OpenAPIV30SpecValidator(document).iter_errors()) == []
        assert document["openapi"].startswith("3.0.")


@pytest.mark.parametrize("path", [["info", "title"], ["paths"], ["paths", "/chat", "post", "responses", "200", "description"]])
def test_openapi_notices(deployment, path):
    node = deployment.api
    for name in path[:-1]:
        node = node[name]
    del node[path[-1]]
    assert list(OpenAPIV30SpecValidator(deployment.resolved_api()).iter_errors()) != []


def test_the_api_is_taken_as_it_stands():
    """AWS::Include knows neither functions in the short form nor aliases of YAML."""
    text = (FOLDER / "openapi.yaml").read_text()
    tokens = list(yaml.scan(text))
    assert not [token for token in tokens if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken)]


def test_gateway_knows_the_words(deployment):
    """Kinds of answers, types and modes are those of API Gateway's own model."""
    loaded = botocore.loaders.Loader().load_service_model("apigateway", "service-2")
    model = botocore.model.ServiceModel(loaded)
    api = deployment.resolved_api(BrowserOrigin=ORIGIN)
    assert api["x-amazon-apigateway-gateway-responses"].keys() <= set(model.shape_for("GatewayResponseType").enum)
    for item in api["paths"].values():
        for operation in item.values():
            integration = operation["x-amazon-apigateway-integration"]
            assert integration["type"].upper() in model.shape_for("IntegrationType").enum
            mode = integration.get("responseTransferMode", "BUFFERED")
            assert mode in model.shape_for("ResponseTransferMode").enum
    scheme = api["components"]["securitySchemes"]["tenant"]["x-amazon-apigateway-authorizer"]
    assert scheme["type"].upper() in model.shape_for("AuthorizerType").enum
    assert api["x-amazon-apigateway-api-key-source"] in model.shape_for("ApiKeySourceType").enum


def test_the_gateway_gets_a_tenant_and_an_address(deployment):
    """What the functions written into the API come to."""
    stream = deployment.resolved_api()["paths"]["/chat/stream"]["post"]["x-amazon-apigateway-integration"]
    assert stream["uri"] == (
        f"arn:aws:apigateway:{REGION}:lambda:path/2021-11-15/functions/"
        f"arn:aws:lambda:{REGION}:111122223333:function:ChatStreamFunction/response-streaming-invocations"
    )
    assert stream["requestParameters"] == {TENANT_FIELD: "context.authorizer.tenantId"}


def test_packaging_uploads_the_api(tmp_path):
    """`aws cloudformation package` puts the API where AWS::Include finds it, and changes nothing else."""
    moto = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    moto.start()
    try:
        host, port = moto.get_host_and_port()
        environment = ISOLATION | {
            "PATH": "/usr/bin:/bin",
            "AWS_ENDPOINT_URL": f"http://{host}:{port}",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_EC2_METADATA_DISABLED": "true",
        }

        def aws(*arguments):
            command = [sys.executable, AWS, *arguments]
            run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
            assert run.returncode == 0, run.stderr
            return run.stdout

        packaged = tmp_path / "packaged.yaml"
        aws("s3", "mb", "s3://artifacts")
        aws(
            "cloudformation", "package", "--template-file", FOLDER / "template.yaml", "--s3-bucket", "artifacts",
            "--output-template-file", packaged,
        )  # fmt: skip
        made, written = yaml.load(packaged.read_text(), TemplateLoader), Deployment().template
        include = made["Resources"]["Api"]["Properties"]["DefinitionBody"]["Fn::Transform"]
        location = include["Parameters"]["Location"]
        assert location.startswith("s3://artifacts/")
        assert aws("s3", "cp", location, "-") == (FOLDER / "openapi.yaml").read_text()
        include["Parameters"]["Location"] = "openapi.yaml"
        assert made == written
    finally:
        moto.stop()


# What has to hold


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_holds(check, deployment):
    assert list(check(deployment)) == []


CHAT = ["paths", "/chat", "post"]
STREAM = ["paths", "/chat/stream", "post"]
INTEGRATION = "x-amazon-apigateway-integration"
TENANT_SCHEME = ["components", "securitySchemes", "tenant"]
AUTHORIZER = [*TENANT_SCHEME, "x-amazon-apigateway-authorizer"]
CHAT_STATEMENTS = ["ChatRole", "Policies", 0, "PolicyDocument", "Statement"]
GONE = object()

# A check, and what it has to notice: a place in the API, or of a resource's properties, and what stands there instead.
WRONG_IN_THE_API = [
    ("the_tenant_comes_from_the_authorizer", [*CHAT, INTEGRATION, "requestParameters", TENANT_FIELD], "method.request.header.X-Amz-Tenant-Id"),
    ("the_tenant_comes_from_the_authorizer", [*STREAM, INTEGRATION, "requestParameters", TENANT_FIELD], "context.authorizer.principalId"),
    ("the_tenant_comes_from_the_authorizer", [*STREAM, INTEGRATION, "requestParameters"], GONE),
    ("the_tenant_comes_from_the_authorizer", [*CHAT, INTEGRATION, "requestParameters", TENANT_FIELD.lower()], "stageVariables.tenant"),
    ("nothing_is_mapped_from_the_client", [*CHAT, INTEGRATION, "requestParameters", TENANT_FIELD], "method.request.querystring.tenant"),
    ("nothing_is_mapped_from_the_client", [*STREAM, INTEGRATION, "requestParameters", "integration.request.header.X"], "method.request.header.X"),
    ("nothing_is_mapped_from_the_client", [*STREAM, INTEGRATION, "requestParameters", "integration.request.header.X"], "context.identity.userAgent"),
    ("nothing_is_mapped_from_the_client", [*CHAT, INTEGRATION, "requestTemplates"], {"application/json": "$input.body"}),
    ("nothing_is_mapped_from_the_client", [*CHAT, "parameters"], [{"name": "x-tenant-id", "in": "header"}]),
    ("every_function_of_the_api_is_isolated", [*CHAT, INTEGRATION, "type"], "http_proxy"),
    ("every_function_of_the_api_is_isolated", [*CHAT, INTEGRATION, "uri", "Fn::Sub"], "path/functions/${AuthorizerFunction.Arn}/invocations"),
    ("every_question_is_authorized", [*CHAT, "security"], GONE),
    ("every_question_is_authorized", [*STREAM, "security"], [{"tenant": []}]),
    ("every_question_is_authorized", [*STREAM, "security", "Fn::If", 2], []),
    ("every_question_is_authorized", ["components", "securitySchemes", "plan", "name"], "x-plan"),
    ("every_question_is_authorized", [*STREAM, "security"], [{"tenant": [], "plan": []}, {}]),
    ("every_question_is_authorized", ["paths", "/chat", "options", INTEGRATION, "uri"], "https://example.com"),
    ("every_question_is_authorized", ["paths", "/chat", "get"], {INTEGRATION: {"type": "mock"}}),
    ("every_question_is_authorized", ["x-amazon-apigateway-api-key-source"], "HEADER"),
    ("the_identity_is_the_authorization_field", [*TENANT_SCHEME, "name"], "X-Token"),
    ("the_identity_is_the_authorization_field", [*TENANT_SCHEME, "in"], "query"),
    ("the_identity_is_the_authorization_field", [*TENANT_SCHEME, "x-amazon-apigateway-authtype"], "awsSigv4"),
    ("the_identity_is_the_authorization_field", [*AUTHORIZER, "type"], "request"),
    ("the_identity_is_the_authorization_field", [*AUTHORIZER, "type"], "cognito_user_pools"),
    ("the_identity_is_the_authorization_field", [*AUTHORIZER, "identitySource"], "method.request.header.Authorization,context.path"),
    ("the_identity_is_the_authorization_field", [*AUTHORIZER, "authorizerResultTtlInSeconds"], 3600),
    ("the_identity_is_the_authorization_field", [*AUTHORIZER, "identityValidationExpression"], "^Bearer"),
    ("the_identity_is_the_authorization_field", [*AUTHORIZER, "identityValidationExpression"], ".*"),
    ("the_identity_is_the_authorization_field", [*AUTHORIZER, "authorizerUri", "Fn::Sub"], "${ChatFunction.Arn}"),
    ("streaming_has_its_own_path", [*STREAM, INTEGRATION, "responseTransferMode"], GONE),
    ("streaming_has_its_own_path", [*CHAT, INTEGRATION, "responseTransferMode"], "STREAM"),
    ("streaming_has_its_own_path", [*CHAT, INTEGRATION, "httpMethod"], "GET"),
    ("nothing_waits_longer_than_the_gateway", [*STREAM, INTEGRATION, "timeoutInMillis"], 30_000),
    ("nothing_waits_longer_than_the_gateway", [*CHAT, INTEGRATION, "timeoutInMillis"], GONE),
    ("bodies_are_checked_before_a_function_runs", [*CHAT, "x-amazon-apigateway-request-validator"], GONE),
    ("bodies_are_checked_before_a_function_runs", ["x-amazon-apigateway-request-validators", "everything", "validateRequestBody"], False),
    ("bodies_are_checked_before_a_function_runs", [*STREAM, "requestBody", "required"], False),
    ("bodies_are_checked_before_a_function_runs", ["components", "schemas", "ChatRequest", "additionalProperties"], True),
    ("bodies_are_checked_before_a_function_runs", ["components", "schemas", "ChatRequest", "required"], []),
    ("bodies_are_checked_before_a_function_runs", ["components", "schemas", "ChatRequest", "properties", "user_query", "maxLength"], 5000),
    ("bodies_are_checked_before_a_function_runs", ["components", "schemas", "ChatRequest", "properties", "context", "maxLength"], GONE),
    ("gateway_answers_can_be_read_by_pages", ["x-amazon-apigateway-gateway-responses", "ACCESS_DENIED"], GONE),
    ("gateway_answers_can_be_read_by_pages", ["x-amazon-apigateway-gateway-responses", "THROTTLED", "statusCode"], "503"),
    ("gateway_answers_can_be_read_by_pages", ["x-amazon-apigateway-gateway-responses", "DEFAULT_5XX", "responseParameters"], {"gatewayresponse.header.Access-Control-Allow-Origin": "'*'"}),
]  # fmt: skip
WRONG_IN_THE_TEMPLATE = [
    ("every_function_of_the_api_is_isolated", ["ChatFunction", "TenancyConfig"], GONE),
    ("every_function_of_the_api_is_isolated", ["ChatStreamFunction", "TenancyConfig"], GONE),
    ("every_function_of_the_api_is_isolated", ["ChatFunction", "SnapStart"], {"ApplyOn": "PublishedVersions"}),
    ("every_function_of_the_api_is_isolated", ["ChatFunction", "Environment", "Variables", "TENANTRAG_TENANT_PROOF"], "authorizer"),
    ("every_question_is_authorized", ["TenantPlan", "ApiStages", 0, "Stage"], "v2"),
    ("the_index_can_filter_by_tenant", ["VectorIndex", "MetadataConfiguration", "NonFilterableMetadataKeys"], ["AMAZON_BEDROCK_TEXT", "AMAZON_BEDROCK_METADATA", "tenantId"]),
    ("the_edge_refuses_a_tenant_header", ["WebAcl", "Rules", 0, "Action"], {"Count": {}}),
    ("the_edge_refuses_a_tenant_header", ["WebAcl", "Rules", 0, "Statement", "SizeConstraintStatement", "FieldToMatch", "SingleHeader", "Name"], "x-tenant"),
    ("the_edge_refuses_a_tenant_header", ["WebAcl", "Rules", 0, "Statement", "SizeConstraintStatement", "Size"], 100),
    ("the_edge_refuses_a_tenant_header", ["WebAclAssociation", "ResourceArn", "Fn::Sub"], "arn:aws:apigateway:${AWS::Region}::/restapis/other/stages/v1"),
    ("the_edge_refuses_a_tenant_header", ["WebAclLogging", "RedactedFields"], []),
    ("streaming_has_its_own_path", ["ChatStreamFunction", "Environment", "Variables", "TENANTRAG_STREAMING"], "false"),
    ("nothing_waits_longer_than_the_gateway", ["ChatFunction", "Timeout"], 30),
    ("requests_are_limited", ["Api", "MethodSettings", 0, "ThrottlingRateLimit"], GONE),
    ("requests_are_limited", ["TenantPlan", "Throttle"], GONE),
    ("requests_are_limited", ["WebAcl", "Rules", 1, "Action"], {"Count": {}}),
    ("logs_hold_no_question_and_no_token", ["Api", "MethodSettings", 0, "DataTraceEnabled"], True),
    ("logs_hold_no_question_and_no_token", ["Api", "MethodSettings", 0, "LoggingLevel"], "INFO"),
    ("logs_hold_no_question_and_no_token", ["Api", "AccessLogSetting", "Format"], '{"agent":"$context.identity.userAgent"}'),
    ("logs_hold_no_question_and_no_token", ["Api", "AccessLogSetting", "Format"], '{"claims":"$context.authorizer.claims.email"}'),
    ("logs_hold_no_question_and_no_token", ["Api", "TracingEnabled"], False),
    ("no_policy_is_wide", [*CHAT_STATEMENTS, 0, "Action"], "bedrock:*"),
    ("no_policy_is_wide", [*CHAT_STATEMENTS, 0, "Resource"], "*"),
    ("no_policy_is_wide", [*CHAT_STATEMENTS, 0, "NotAction"], "iam:*"),
    ("no_policy_is_wide", ["AuthorizerRole", "ManagedPolicyArns"], ["arn:aws:iam::aws:policy/AdministratorAccess"]),
    ("roles_do_what_is_listed", [*CHAT_STATEMENTS, 0, "Action"], ["bedrock:Retrieve", "s3:GetObject"]),
    ("roles_do_what_is_listed", [*CHAT_STATEMENTS, 0, "Resource"], {"Fn::Sub": "arn:aws:bedrock:${AWS::Region}:${AWS::AccountId}:knowledge-base/*"}),
    ("roles_do_what_is_listed", ["AuthorizerFunction", "Role"], {"Fn::GetAtt": ["ChatRole", "Arn"]}),
    ("roles_are_taken_by_services_alone", ["ChatRole", "AssumeRolePolicyDocument", "Statement", 0, "Principal"], {"AWS": "*"}),
    ("roles_are_taken_by_services_alone", ["KnowledgeBaseRole", "AssumeRolePolicyDocument", "Statement", 0, "Condition"], GONE),
    ("functions_are_called_by_the_api_alone", ["ChatPermission", "Principal"], "*"),
    ("functions_are_called_by_the_api_alone", ["ChatPermission", "SourceArn"], GONE),
    ("functions_are_called_by_the_api_alone", ["ChatStreamPermission", "SourceAccount"], GONE),
    ("functions_are_called_by_the_api_alone", ["ChatStreamPermission", "SourceArn", "Fn::Sub"], "arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*"),
    ("documents_are_kept_to_themselves", ["Documents", "BucketEncryption"], GONE),
    ("documents_are_kept_to_themselves", ["Documents", "PublicAccessBlockConfiguration", "BlockPublicPolicy"], False),
    ("documents_are_kept_to_themselves", ["Documents", "PublicAccessBlockConfiguration"], GONE),
    ("documents_are_kept_to_themselves", ["DocumentsPolicy", "PolicyDocument", "Statement", 0, "Resource"], [{"Fn::GetAtt": ["Documents", "Arn"]}]),
    ("documents_are_kept_to_themselves", ["DocumentsPolicy", "PolicyDocument", "Statement", 0, "Effect"], "Allow"),
    ("documents_are_kept_to_themselves", ["Vectors", "EncryptionConfiguration"], {"SseType": "none"}),
    ("secrets_are_not_written_down", ["ChatFunction", "Environment", "Variables", "TENANTRAG_CONVERSATION_KEYS"], "stack:" + "0" * 64),
    ("secrets_are_not_written_down", ["ConversationKey", "GenerateSecretString", "PasswordLength"], 32),
    ("secrets_are_not_written_down", ["ConversationKey", "GenerateSecretString", "ExcludeCharacters"], "xyz"),
    ("somebody_is_told", ["IsolationViolationAlarm", "MetricName"], "IsolationViolation"),
    ("somebody_is_told", ["IsolationViolationAlarm", "Threshold"], 5),
    ("somebody_is_told", ["TenantContradictionAlarm", "EvaluationPeriods"], 2),
    ("somebody_is_told", ["IsolationViolationAlarm", "AlarmActions"], []),
    ("somebody_is_told", ["ChatStreamThrottleAlarm", "Dimensions", 0, "Value"], {"Ref": "ChatFunction"}),
    ("filters_look_for_what_is_logged", ["IsolationViolations", "FilterPattern"], '"isolation violation"'),
    ("filters_look_for_what_is_logged", ["IsolationViolations", "FilterPattern"], '{ $.message = "IsolationViolation" }'),
    ("filters_look_for_what_is_logged", ["IsolationViolations", "LogGroupName"], {"Ref": "ApiLogs"}),
    ("filters_look_for_what_is_logged", ["KnowledgeBaseThrottles", "MetricTransformations", 0, "MetricName"], "Throttled"),
    ("filters_look_for_what_is_logged", ["ChatFunction", "LoggingConfig", "LogFormat"], "Text"),
    ("filters_look_for_what_is_logged", ["ChatStreamFunction", "LoggingConfig", "ApplicationLogLevel"], "ERROR"),
    ("functions_are_images_of_one_architecture", ["ChatStreamFunction", "Code", "ImageUri"], {"Ref": "AuthorizerImage"}),
    ("functions_are_images_of_one_architecture", ["AuthorizerFunction", "Architectures"], ["arm64"]),
]  # fmt: skip


def put(node, path, value):
    """Changes one place of a document."""
    for step in path[:-1]:
        node = node[step]
    if value is GONE:
        del node[path[-1]]
    else:
        node[path[-1]] = copy.deepcopy(value)


def named(name):
    return next(check for check in CHECKS if check.__name__ == name)


@pytest.mark.parametrize(("name", "path", "value"), WRONG_IN_THE_API)
def test_notices_in_the_api(name, path, value, deployment):
    put(deployment.api, path, value)
    assert list(named(name)(deployment)) != []


@pytest.mark.parametrize(("name", "path", "value"), WRONG_IN_THE_TEMPLATE)
def test_notices_in_the_template(name, path, value, deployment):
    resource, *rest = path
    put(deployment.properties(resource), rest, value)
    assert list(named(name)(deployment)) != []


def test_notices_that_documents_go_with_the_stack(deployment):
    deployment.resources["Documents"]["DeletionPolicy"] = "Delete"
    assert list(named("documents_are_kept_to_themselves")(deployment)) != []


def test_every_check_is_tried():
    tried = {name for name, _, _ in [*WRONG_IN_THE_API, *WRONG_IN_THE_TEMPLATE]}
    assert tried == {check.__name__ for check in CHECKS}


# Parameters


@pytest.mark.parametrize(
    ("name", "taken", "refused"),
    [
        ("ChatImage", ["111122223333.dkr.ecr.eu-central-1.amazonaws.com/tenantrag:chat-1", "111122223333.dkr.ecr.eu-central-1.amazonaws.com/a/b@sha256:" + "0" * 64], ["", "tenantrag:chat-1", "111122223333.dkr.ecr.eu-central-1.amazonaws.com/tenantrag", "docker.io/library/nginx:latest"]),
        ("CognitoUserPool", ["", "eu-central-1_a1B2c3D4e", "us-gov-west-1_Ab1"], ["a1B2c3D4e", "eu-central-1", "eu-central-1_a b"]),
        ("CognitoClientIds", ["", "7hbq8example", "a1,b2"], ["a1, b2", ",", "A-1"]),
        ("TokenIssuer", ["", "https://login.example.com", "https://example.eu.auth0.com/", "https://kc.example.com:8443/realms/a"], ["http://login.example.com", "login.example.com", "https://a b"]),
        ("GenerationModel", ["amazon.nova-lite-v1:0", "anthropic.claude-3-haiku-20240307-v1:0", "meta.llama3-3-70b-instruct-v1:0"], ["", "*", "nova", "arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0"]),
        ("InferenceProfile", ["", "eu.amazon.nova-lite-v1:0", "global.anthropic.claude-sonnet-4-20250514-v1:0"], ["*", "eu.*", "amazon.nova-lite-v1:0/*"]),
        ("ConversationKeysSecret", ["", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:keys-a1B2c3"], ["keys", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:*"]),
        ("EncryptionKey", ["", "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"], ["alias/aws/s3", "*"]),
        ("AlarmEmail", ["", "ops@example.com"], ["ops", "a@b", "a b@example.com"]),
    ],
)  # fmt: skip
def test_parameters(name, taken, refused, deployment):
    pattern = re.compile(deployment.template["Parameters"][name]["AllowedPattern"])
    assert [value for value in taken if not pattern.fullmatch(value)] == []
    assert [value for value in refused if pattern.fullmatch(value)] == []


def test_every_parameter_is_told_and_used(deployment):
    """Each stands in a group of the console's form, has a description, and is used; those without a default are the images."""
    parameters = deployment.template["Parameters"]
    groups = deployment.template["Metadata"]["AWS::CloudFormation::Interface"]["ParameterGroups"]
    assert sorted(name for group in groups for name in group["Parameters"]) == sorted(parameters)
    assert {name for name, made in parameters.items() if "Default" not in made} == {"AuthorizerImage", "ChatImage"}
    text = json.dumps([deployment.template["Resources"], deployment.template["Conditions"], deployment.api])
    for name, made in parameters.items():
        assert made["Description"]
        assert f'{{"Ref": "{name}"}}' in text or f"${{{name}}}" in text, name


# Programs and users


def test_functions_are_told_what_their_programs_ask_for(deployment):
    """Every variable of the template is one that the program reads."""
    folders = {"AuthorizerFunction": "authorizer-lambda", "ChatFunction": "chat-lambda", "ChatStreamFunction": "chat-lambda"}
    library = "".join(path.read_text() for path in (ROOT / "Sources/TenantRAG").rglob("*.swift"))
    for name, folder in folders.items():
        sources = list((ROOT / "Examples/Sources" / folder).rglob("*.swift"))
        if not sources:
            pytest.skip(f"{folder} is not here yet")
        text = library + "".join(path.read_text() for path in sources)
        for variable in deployment.properties(name)["Environment"]["Variables"]:
            assert f'"{variable}"' in text or f"`{variable}`" in text, f"{name}: {variable}"


def test_users_get_their_tenant_into_access_tokens():
    """The trigger of users.yaml, run here; and whoever signs up cannot choose a tenant."""
    template = yaml.load((FOLDER / "users.yaml").read_text(), TemplateLoader)["Resources"]
    scope = {}
    exec(template["NamesTenant"]["Properties"]["Code"]["ZipFile"], scope)
    for attributes, claims in [({"custom:tenant_id": "acme"}, {"tenant_id": "acme"}), ({}, {})]:
        event = {"request": {"userAttributes": attributes}, "response": {"claimsAndScopeOverrideDetails": None}}
        made = scope["handler"](event, None)["response"]["claimsAndScopeOverrideDetails"]
        assert made == {"accessTokenGeneration": {"claimsToAddOrOverride": claims}}
    pool = template["UserPool"]["Properties"]
    assert pool["AdminCreateUserConfig"] == {"AllowAdminCreateUserOnly": True}
    assert [schema["Mutable"] for schema in pool["Schema"]] == [False]
    assert pool["LambdaConfig"]["PreTokenGenerationConfig"]["LambdaVersion"] == "V2_0"
    assert template["Client"]["Properties"]["WriteAttributes"] == ["name"]


def test_the_guide_names_what_there_is(deployment):
    """Its commands are shell, and its outputs, parameters and alarms are those of the templates."""
    guide = (FOLDER / "README.md").read_text()
    commands = "\n".join(re.findall(r"^ *```sh\n(.*?)^ *```", guide, re.MULTILINE | re.DOTALL))
    assert subprocess.run(["bash", "-n"], input=commands, text=True).returncode == 0
    users = yaml.load((FOLDER / "users.yaml").read_text(), TemplateLoader)
    outputs = {"tenantrag": deployment.template["Outputs"], "tenantrag-users": users["Outputs"]}
    asked = re.findall(r"\(output (\S+) (\w+)\)", commands)
    assert asked and [(stack, name) for stack, name in asked if name not in outputs[stack]] == []
    parameters = set(re.findall(r"(?<!\S)([A-Z][a-z]\w+)=(?!=)", commands))
    assert "ChatImage" in parameters and parameters <= deployment.template["Parameters"].keys()
    named = re.findall(r"`(\w+Alarm)`", guide)
    assert sorted(named) == sorted(deployment.of_type("AWS::CloudWatch::Alarm"))
