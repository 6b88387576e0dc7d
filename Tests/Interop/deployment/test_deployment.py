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
import jsonschema
import pytest
import yaml
from deployment import FOLDER, REGION, ROOT, Deployment, TemplateLoader
from deployment_checks import CHECKS, TENANT_FIELD
from deployment_mistakes import GONE, WRONG_IN_THE_API, WRONG_IN_THE_TEMPLATE
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
    # Nothing is added without being declared, such as a role, a permission or a stage.
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


TOKEN = "AQcyMDI2LTEx" + "a" * 220


@pytest.mark.parametrize(
    ("body", "taken"),
    [
        ({"user_query": "?"}, True),
        ({"user_query": "ß" * 1000, "context": "c" * 1000, "session_id": TOKEN}, True),
        ({"user_query": "?", "filter": {"equals": {"key": "season", "value": 1}}}, True),
        (
            {"user_query": "?", "filter": {"andAll": [{"equals": {"key": "a", "value": 1}}, {"in": {"key": "b", "value": ["c"]}}]}},
            True,
        ),
        ({}, False),
        ([], False),
        ("?", False),
        ({"user_query": ""}, False),
        ({"user_query": None}, False),
        ({"user_query": "?" * 1001}, False),
        ({"user_query": "?", "tenant": "globex"}, False),
        ({"user_query": "?", "tenantId": "globex"}, False),
        ({"user_query": "?", "session_id": "../" + TOKEN}, False),
        ({"user_query": "?", "session_id": "a" * 513}, False),
        ({"user_query": "?", "context": "c" * 1001}, False),
        ({"user_query": "?", "context": {"page": 1}}, False),
        ({"user_query": "?", "filter": []}, False),
        ({"user_query": "?", "filter": {}}, False),
        ({"user_query": "?", "filter": {"equals": {}, "in": {}}}, False),
    ],
)
def test_bodies(body, taken, deployment):
    """The model of a question, read as API Gateway reads it."""
    schema = deployment.resolved_api()["components"]["schemas"]["ChatRequest"]
    jsonschema.Draft4Validator.check_schema(schema)
    assert jsonschema.Draft4Validator(schema).is_valid(body) is taken


# What has to hold


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_holds(check, deployment):
    assert list(check(deployment)) == []


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
        (
            "ChatImage",
            [
                "111122223333.dkr.ecr.eu-central-1.amazonaws.com/tenantrag:chat-1",
                "111122223333.dkr.ecr.eu-central-1.amazonaws.com/a/b@sha256:" + "0" * 64,
            ],
            ["", "tenantrag:chat-1", "111122223333.dkr.ecr.eu-central-1.amazonaws.com/tenantrag", "docker.io/library/nginx:latest"],
        ),
        ("CognitoUserPool", ["", "eu-central-1_a1B2c3D4e", "us-gov-west-1_Ab1"], ["a1B2c3D4e", "eu-central-1", "eu-central-1_a b"]),
        ("CognitoClientIds", ["", "7hbq8example", "a1,b2"], ["a1, b2", ",", "A-1"]),
        (
            "TokenIssuer",
            ["", "https://login.example.com", "https://example.eu.auth0.com/", "https://kc.example.com:8443/realms/a"],
            ["http://login.example.com", "login.example.com", "https://a b"],
        ),
        (
            "GenerationModel",
            ["amazon.nova-lite-v1:0", "anthropic.claude-3-haiku-20240307-v1:0", "meta.llama3-3-70b-instruct-v1:0"],
            ["", "*", "nova", "arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0"],
        ),
        (
            "InferenceProfile",
            ["", "eu.amazon.nova-lite-v1:0", "global.anthropic.claude-sonnet-4-20250514-v1:0"],
            ["*", "eu.*", "amazon.nova-lite-v1:0/*"],
        ),
        (
            "ConversationKeysSecret",
            ["", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:keys-a1B2c3"],
            ["keys", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:*"],
        ),
        (
            "EncryptionKey",
            ["", "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
            ["alias/aws/s3", "*"],
        ),
        ("AlarmEmail", ["", "ops@example.com"], ["ops", "a@b", "a b@example.com"]),
    ],
)
def test_parameters(name, taken, refused, deployment):
    pattern = re.compile(deployment.template["Parameters"][name]["AllowedPattern"])
    assert [value for value in taken if not pattern.fullmatch(value)] == []
    assert [value for value in refused if pattern.fullmatch(value)] == []


POOL, ISSUER = {"CognitoUserPool": "eu-central-1_a1B2c3D4e"}, {"TokenIssuer": "https://login.example.com"}


@pytest.mark.parametrize(
    ("parameters", "broken"),
    [
        ({}, ["Name CognitoUserPool or TokenIssuer."]),
        (POOL | {"CognitoClientIds": "a1"}, []),
        (ISSUER | {"TokenAudience": "api"}, []),
        (POOL, ["CognitoUserPool needs CognitoClientIds."]),
        (ISSUER, ["TokenIssuer needs TokenAudience."]),
        (
            POOL | ISSUER | {"CognitoClientIds": "a1", "TokenAudience": "api"},
            ["Name only one of CognitoUserPool and TokenIssuer."],
        ),
        (
            POOL | {"CognitoClientIds": "a1", "ConversationKeysSecret": "arn"},
            ["ConversationKeysSecret needs ConversationKeysVersion."],
        ),
        (POOL | {"CognitoClientIds": "a1", "ConversationKeysSecret": "arn", "ConversationKeysVersion": "1"}, []),
    ],
)
def test_rules(parameters, broken, deployment):
    assert deployment.broken_rules(**parameters) == broken


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
        assert sources, f"there is no program {folder}"
        text = library + "".join(path.read_text() for path in sources)
        for variable in deployment.properties(name)["Environment"]["Variables"]:
            assert f'"{variable}"' in text or f"`{variable}`" in text, f"{name}: {variable}"


def test_users_get_their_tenant_into_access_tokens():
    """The trigger of users.yaml, run here; and a user who signs up cannot choose a tenant."""
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
