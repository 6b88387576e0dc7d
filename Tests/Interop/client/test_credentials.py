"""The same files and environments give the same credentials to botocore and to us, and moto's Security Token Service
gives us roles. Nothing leaves this machine: the service is a server on a port of loopback that the system chooses.

Roles that ask for a multi-factor device are left out: botocore would ask for the code on the terminal.
"""

import json
import logging
import os
import pathlib
import random
import subprocess
from urllib.parse import parse_qsl
from unittest import mock

import botocore.exceptions
import botocore.loaders
import botocore.session
import pytest
from moto.server import ThreadedMotoServer

SEED = 20261125
RANDOM_CASES = 600
ACCOUNT = "arn:aws:iam::123456789012:role"
REFUSALS = (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError, ValueError, OSError, RuntimeError)


LOADER = botocore.loaders.create_loader()


def session(**options):
    """A session of botocore's; reading the service models once is most of what it would cost."""
    made = botocore.session.Session(**options)
    made.register_component("data_loader", LOADER)
    return made


def ask(cases):
    """Sends cases to the Swift side and gives its answers."""
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    run = subprocess.run([os.environ["CREDENTIALS_PEER"]], input=lines.encode(), capture_output=True, timeout=300)
    assert run.returncode == 0, run.stderr.decode()[-2000:]
    answers = [json.loads(line) for line in run.stdout.decode().split("\n") if line]
    assert len(answers) == len(cases)
    return answers


@pytest.fixture(scope="module")
def service():
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


def environment(home, service, variables=()):
    variables = dict(variables)
    if "AWS_REGION" in variables:
        variables["AWS_DEFAULT_REGION"] = variables["AWS_REGION"]  # the one that botocore knows
    return {
        "HOME": str(home),
        "PATH": "/usr/bin:/bin",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL_STS": service,
        "AWS_MAX_ATTEMPTS": "1",
        **variables,
    }


def write(home, config=None, credentials=None, **others):
    folder = home / ".aws"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"config": config, "credentials": credentials, **others}.items():
        if text is not None:
            (folder / name).write_text(text)


def of_botocore(case):
    """The access key that botocore finds; None when it finds none or refuses."""
    with mock.patch.dict(os.environ, case["environment"], clear=True):
        try:
            found = session(profile=case.get("profile")).get_credentials()
            return found and found.get_frozen_credentials().access_key
        except REFUSALS:
            return None


class Identities:
    """Whom an access key stands for: itself, or the role and the session that the service made it for."""

    def __init__(self, service):
        self.service = service
        self.known = {}

    def arn(self, key):
        if key not in self.known:
            client = session().create_client(
                "sts", region_name="eu-west-1", endpoint_url=self.service, aws_access_key_id=key,
                aws_secret_access_key="any",
            )
            self.known[key] = client.get_caller_identity()["Arn"]
        return self.known[key]

    def of(self, key):
        if key is None or not key.startswith("ASIA"):
            return key
        return self.arn(key).split("/")[1]


# MARK: Random cases

NAMES = ["default", "a", "b", "c", "d"]


class Maker:
    """Makes files and environments of what can meet in them."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def key(self):
        self.count += 1
        return f"AKIA{self.count:012}"

    def setting(self, name, value):
        name = self.random.choice([name, name, name.upper(), name.title()])
        return f"{name}{self.random.choice(['=', ' = ', '  =', '= '])}{value}{self.random.choice(['', '', ' '])}\n"

    def keys(self):
        text = self.setting("aws_access_key_id", self.key()) + self.setting("aws_secret_access_key", "s3cr/t+=")
        return text + (self.setting("aws_session_token", "token==") if self.chance(30) else "")

    def process(self, home):
        self.count += 1
        answer = {"Version": 1, "AccessKeyId": f"PROC{self.count:012}", "SecretAccessKey": "s"}
        if self.chance(30):
            answer |= {"SessionToken": "t", "Expiration": "2099-01-01T00:00:00Z"}
        if self.chance(5):
            answer["Version"] = 2
        if self.chance(5):
            del answer["SecretAccessKey"]
        file = home / f"an answer {self.count}.json"
        file.write_text(json.dumps(answer))
        escaped = str(file).replace(" ", "\\ ")
        return self.random.choice([f'cat "{file}"', f"/bin/cat '{file}'", f"cat {escaped}"])

    def profile(self, name, home):
        """What the two files say about a profile."""
        config, credentials = "", ""
        if self.chance(60):
            config += self.setting("region", self.random.choice(["eu-west-1", "us-east-1"]))
        if self.chance(45):
            config += self.setting("role_arn", f"{ACCOUNT}/{name}")
            if self.chance(85):
                config += self.setting("source_profile", self.random.choice(NAMES + ["missing"] if self.chance(10) else NAMES))
            if self.chance(15):
                config += self.setting("credential_source", self.random.choice(["Environment", "Environment", "Nowhere"]))
            if self.chance(15):
                config += self.setting("web_identity_token_file", home / "token")
            if self.chance(40):
                config += self.setting("role_session_name", self.random.choice(["me", "some.body@example.com"]))
        if self.chance(20):
            config += self.setting("credential_process", self.process(home))
            # In the config file keys go before a process with us and with most of AWS's SDKs, and after it with botocore.
            if self.chance(30):
                credentials += self.keys()
        elif self.chance(75):
            if self.chance(50):
                config += self.keys()
            else:
                credentials += self.keys()
        elif self.chance(4):
            config += self.setting("aws_access_key_id", self.key())
        return config, credentials

    def case(self, home, service):
        home.mkdir()
        (home / "token").write_text("a.token")
        config, credentials = [], []
        for name in self.random.sample(NAMES, self.random.randrange(1, len(NAMES) + 1)):
            mine = self.profile(name, home)
            if mine[0] or self.chance(50):
                header = self.random.choice(["[default]", "[profile default]"]) if name == "default" else f"[profile {name}]"
                config.append(f"{header}\n{mine[0]}")
            if mine[1]:
                credentials.append(f"[{name}]\n{mine[1]}")
        if self.chance(20):
            config.append(f"[{self.random.choice(NAMES[1:])}]\n{self.keys()}")  # no profile without the word
        for sections in (config, credentials):
            self.random.shuffle(sections)
        rest = "\n# a comment\n; another\n\n"
        write(
            home,
            rest.join(config) if config and self.chance(97) else None,
            rest.join(credentials) if credentials else None,
        )
        variables = {}
        if self.chance(25):
            variables |= {"AWS_ACCESS_KEY_ID": self.key(), "AWS_SECRET_ACCESS_KEY": "s"}
        if self.chance(10):
            variables |= {"AWS_SESSION_TOKEN": "t"}
        if self.chance(3):
            variables.pop("AWS_SECRET_ACCESS_KEY", None)
        if self.chance(50):
            variables["AWS_PROFILE"] = self.random.choice(NAMES)
        # Always: without a Region botocore still asks for a web identity at an address of one's own, which none has.
        variables["AWS_REGION"] = "eu-central-1"
        case = {"environment": environment(home, service, variables)}
        if self.chance(25):
            case["profile"] = self.random.choice(NAMES)
        return case


def is_stricter(case, answer):
    """Whether botocore refuses a profile that does not exist although keys in the environment come first."""
    return answer.get("provider") == "environment" and "AWS_PROFILE" in case["environment"]


def test_random_files(tmp_path, service):
    maker = Maker(SEED)
    cases = [maker.case(tmp_path / str(number), service) for number in range(RANDOM_CASES)]
    identities = Identities(service)
    outcomes = {"same": 0, "refused": 0, "roles": 0}
    for number, (case, answer) in enumerate(zip(cases, ask(cases))):
        theirs, ours = of_botocore(case), answer.get("key")
        if theirs is None and is_stricter(case, answer):
            continue
        assert identities.of(ours) == identities.of(theirs), f"case {number}: {case}, ours: {answer}"
        outcomes["refused" if ours is None else "roles" if ours.startswith("ASIA") else "same"] += 1
    # The cases are worth their while only as long as they go all ways.
    assert min(outcomes.values()) > RANDOM_CASES / 12, outcomes


# MARK: Cases by hand

KEYS = "aws_access_key_id = AKIAFILE\naws_secret_access_key = s\n"
BY_HAND = {
    "continuation": (dict(config="[default]\ns3 =\n  max_concurrent_requests = 1\n" + KEYS), {}),
    "a tab": (dict(credentials="[default]\naws_access_key_id\t=\tAKIAFILE\naws_secret_access_key=s=s=\n"), {}),
    "the credentials file wins": (
        dict(config="[default]\naws_access_key_id = AKIAOTHER\naws_secret_access_key = s\n", credentials="[default]\n" + KEYS), {}
    ),
    "quoted name": (dict(config='[profile "with space"]\n' + KEYS), {"AWS_PROFILE": "with space"}),
    "other files": (
        {}, {"AWS_CONFIG_FILE": "~/.aws/elsewhere", "AWS_SHARED_CREDENTIALS_FILE": "/nowhere"}, dict(elsewhere="[default]\n" + KEYS)
    ),
    "an indented section": (dict(config="[default]\n  aws_access_key_id = AKIAFILE\n  aws_secret_access_key = s\n  output = json\n"), {}),
    "tabs and blank lines": (dict(credentials="[default]\n\n\taws_access_key_id = AKIAFILE\n\n\t# why\n\taws_secret_access_key = s\n"), {}),
    "an indented header": (dict(credentials="  [default]\n  aws_access_key_id = AKIAFILE\n  aws_secret_access_key = s\n"), {}),
    "less and less indented": (dict(credentials="[default]\n    aws_access_key_id = AKIAFILE\n  aws_secret_access_key = s\n"), {}),
    "an indented block below an indented setting": (
        dict(config="[default]\n  s3 =\n      max_concurrent_requests = 1\n  aws_access_key_id = AKIAFILE\n  aws_secret_access_key = s\n"), {}
    ),
    "colons": (dict(credentials="[default]\naws_access_key_id: AKIAFILE\naws_secret_access_key : s=s\n"), {}),
    "text behind a header": (dict(credentials="[default] the one for tests\n" + KEYS), {}),
    "comments behind headers": (dict(config="[default] # mine\nregion = eu-west-1\n", credentials="[default] ; mine\n" + KEYS), {}),
    "no-break spaces": (dict(credentials="[default]\naws_access_key_id\u00a0=\u00a0AKIAFILE\naws_secret_access_key = s\u00a0\n"), {}),
    "a secret with marks": (dict(credentials="[default]\naws_access_key_id = AKIAFILE\naws_secret_access_key = a#b;c=d\n"), {}),
    "an apostrophe in a name": (dict(config='[profile "bob\'s own"]\n' + KEYS), {"AWS_PROFILE": "bob's own"}),
    "a name quoted in part": (dict(config='[profile wi"th sp"ace]\n' + KEYS), {"AWS_PROFILE": "with space"}),
    "process with a mark in quotes": (
        dict(config="""[default]\ncredential_process = printf '{"Version":1,"AccessKeyId":"PROCMARK","SecretAccessKey":"%s"}' "team #1"\n"""), {}
    ),
    "process with quotes": (
        dict(config="""[default]\ncredential_process = printf '{"Version":1,"%s":"PROCQUOTED","SecretAccessKey":"s"}' "Access"Key\\Id\n"""),
        {},
    ),
    "process that fails": (dict(config="[default]\ncredential_process = false\n"), {}),
    "process that is not there": (dict(config="[default]\ncredential_process = /nowhere/x\n"), {}),
    "process without JSON": (dict(config="[default]\ncredential_process = echo hello\n"), {}),
    "an open quote": (dict(config="[default]\ncredential_process = echo 'hello\n"), {}),
    "process of another version": (dict(config="""[default]\ncredential_process = echo '{"Version":"1","AccessKeyId":"A","SecretAccessKey":"s"}'\n"""), {}),
    "no files": ({}, {}),
    "environment": ({}, {"AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "s", "AWS_SESSION_TOKEN": ""}),
    "environment without secret": ({}, {"AWS_ACCESS_KEY_ID": "AKIAENV"}),
    "ended environment": (
        {}, {"AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "s", "AWS_CREDENTIAL_EXPIRATION": "2020-01-01T00:00:00Z"}
    ),
    "environment with an end": (
        {}, {"AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "s", "AWS_CREDENTIAL_EXPIRATION": "2099-01-01T00:00:00+02:00"}
    ),
    "web identity of the environment": (
        {}, {"AWS_WEB_IDENTITY_TOKEN_FILE": "/proc/self/cmdline", "AWS_ROLE_ARN": f"{ACCOUNT}/web", "AWS_REGION": "eu-west-1"}
    ),
    "web identity without a role": ({}, {"AWS_WEB_IDENTITY_TOKEN_FILE": "/etc/hostname", "AWS_REGION": "eu-west-1"}),
    "web identity without a file": ({}, {"AWS_WEB_IDENTITY_TOKEN_FILE": "/nowhere", "AWS_ROLE_ARN": f"{ACCOUNT}/web", "AWS_REGION": "eu-west-1"}),
    "role without a Region": (dict(config=f"[default]\nrole_arn = {ACCOUNT}/r\nsource_profile = s\n[profile s]\n" + KEYS), {}),
    "source with a token file and keys": (
        dict(
            config=f"[default]\nregion = eu-west-1\nrole_arn = {ACCOUNT}/r\nsource_profile = s\n"
            f"[profile s]\nrole_arn = {ACCOUNT}/web\nweb_identity_token_file = /etc/nowhere\n" + KEYS
        ),
        {},
    ),
    "sign-in without a token": (
        dict(config="[default]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = R\n[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://u\n"), {}
    ),
    "a relative container address": ({}, {"AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://example.com/x"}),
}


LINES = [
    "[default]", "[default] # mine", "[profile other]", "aws_access_key_id = AKIAONE", "aws_access_key_id: AKIATWO",
    "aws_secret_access_key=S#1", "region = eu-west-1", "s3 =", "max_concurrent_requests = 1", "# comment", "; comment", "", " ",
]


def test_layouts(tmp_path, service):
    """However a file is indented: where botocore finds an access key, we find the same."""
    cases, wanted = [], []
    for seed in range(RANDOM_CASES):
        chance = random.Random(f"{SEED} layout {seed}")
        home = tmp_path / str(seed)
        # Both keys are there, or hardly any layout would have some.
        chosen = ["aws_access_key_id = AKIAONE", "aws_secret_access_key=S#1"] + chance.choices(LINES, k=chance.randint(0, 5))
        chance.shuffle(chosen)
        lines = ["[default]"] + [
            chance.choice(["", "", "", "  ", "    ", "\t"]) + line + chance.choice(["", " ", "\t"]) for line in chosen
        ]
        # An indented header is a header to us, and a line of the value above it to botocore: the keys below it would be another's.
        lines = [line.lstrip() if line.lstrip().startswith("[") else line for line in lines]
        write(home, config=chance.choice(["\n", "\r\n"]).join(lines) + "\n")
        for profile in ["default", "other"]:
            case = {"environment": environment(home, service), "profile": profile}
            wanted.append(of_botocore(case))
            cases.append(case)
    found = 0
    for case, key, answer in zip(cases, wanted, ask(cases)):
        # What a continuation makes of an access key or a secret, botocore takes and AWS refuses; here it is refused by name.
        if key and "\n" not in key and "holds a line break" not in answer.get("message", ""):
            found += 1
            assert answer.get("key") == key, (pathlib.Path(case["environment"]["HOME"], ".aws/config").read_text(), case, answer)
    assert found > RANDOM_CASES / 12


@pytest.mark.parametrize("name", BY_HAND)
def test_by_hand(name, tmp_path, service):
    files, variables, *others = BY_HAND[name]
    write(tmp_path, **files, **(others[0] if others else {}))
    if name == "web identity of the environment":
        (tmp_path / "token").write_text("a.token")
        variables = {**variables, "AWS_WEB_IDENTITY_TOKEN_FILE": str(tmp_path / "token")}
    case = {"environment": environment(tmp_path, service, variables)}
    answer = ask([case])[0]
    identities = Identities(service)
    assert identities.of(answer.get("key")) == identities.of(of_botocore(case)), answer


# MARK: Roles

SOURCE = {"AWS_ACCESS_KEY_ID": "AKIASOURCE", "AWS_SECRET_ACCESS_KEY": "s", "AWS_REGION": "eu-west-1"}


def test_role_with_everything(tmp_path, service):
    role = {
        "arn": f"{ACCOUNT}/reader", "sessionName": "acme", "externalId": "x-1", "duration": 900, "tags": {"tenant": "Größe 1/2", "b": ""},
        "transitive": ["tenant"],
        "policy": json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}),
    }
    answer = ask([{"environment": environment(tmp_path, service, SOURCE), "role": role}])[0]
    assert answer["provider"] == f"role {ACCOUNT}/reader" and answer["token"] and answer["end"] > 0, answer
    assert Identities(service).arn(answer["key"]) == "arn:aws:sts::123456789012:assumed-role/reader/acme"


def test_session_names_are_legal(tmp_path, service):
    names = ["a", "", "acme corp", "Müller/EU", "x" * 65, "ok", "a" * 64, "\n", "漢字"]
    cases = [{"environment": environment(tmp_path, service, SOURCE), "role": {"arn": f"{ACCOUNT}/r", "sessionName": name}} for name in names]
    identities = Identities(service)
    arns = [identities.arn(answer["key"]) for answer in ask(cases)]
    assert len(set(arns)) == len(names)
    assert arns[5].endswith("/ok")


def test_our_request_is_botocores(tmp_path, service):
    """Both send the same parameters, but for the name of the session."""
    sent = []

    def keep(request, **_):
        sent.append(dict(parse_qsl(request.body.decode() if isinstance(request.body, bytes) else request.body, keep_blank_values=True)))

    client = session().create_client(
        "sts", region_name="eu-west-1", endpoint_url=service, aws_access_key_id="AKIASOURCE", aws_secret_access_key="s"
    )
    client.meta.events.register("before-send.sts", keep)
    policy = '{"Version":"2012-10-17","Statement":[]}'
    client.assume_role(
        RoleArn=f"{ACCOUNT}/r", RoleSessionName="me", ExternalId="x:1/2", DurationSeconds=900, Policy=policy,
        Tags=[{"Key": "a", "Value": "é +&="}, {"Key": "b", "Value": ""}], TransitiveTagKeys=["a"],
    )
    server = Recorder()
    role = {
        "arn": f"{ACCOUNT}/r", "sessionName": "me", "externalId": "x:1/2", "duration": 900, "policy": policy,
        "tags": {"b": "", "a": "é +="}, "transitive": ["a"],
    }
    # A tag's value takes no ampersand, which botocore does not check.
    sent[0]["Tags.member.1.Value"] = "é +="
    ask([{"environment": environment(tmp_path, server.address, SOURCE), "role": role}])
    server.stop()
    assert server.bodies and dict(parse_qsl(server.bodies[0], keep_blank_values=True)) == sent[0]


class Recorder:
    """A server that keeps the bodies that it gets and refuses each request."""

    def __init__(self):
        import http.server
        import threading

        bodies = self.bodies = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                bodies.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self.send_response(400)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


def test_refusals_of_the_service(tmp_path, service):
    server = Recorder()
    answer = ask([{"environment": environment(tmp_path, server.address, SOURCE), "role": {"arn": f"{ACCOUNT}/r"}}])[0]
    server.stop()
    assert answer["error"] == "refused" and "HTTP 400" in answer["message"] and len(server.bodies) == 1
