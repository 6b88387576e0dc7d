"""Our verifier of JSON Web Tokens against PyJWT, and against moto's Cognito.

PyJWT with cryptography makes keys, publishes them and signs; what it takes, ours takes with the same claims, and what it
refuses, ours refuses. Tokens, user pools and keys of Cognito come from moto's server on loopback.
"""

import base64
import http.server
import json
import logging
import random
import threading
from datetime import datetime, timezone

import boto3
import jwt
import jwt.algorithms
import jwt.api_jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from moto.server import ThreadedMotoServer
from peer import ask

SEED = 20261126
NOW = 1_900_000_000
ISSUER = "https://login.example.com/"
AUDIENCE = "https://api.example.com"
RSA = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"]
CURVES = {"ES256": ec.SECP256R1, "ES384": ec.SECP384R1, "ES512": ec.SECP521R1}
ALGORITHMS = [*RSA, *CURVES, "EdDSA"]


def make_key(algorithm):
    if algorithm in CURVES:
        return ec.generate_private_key(CURVES[algorithm]())
    if algorithm == "EdDSA":
        return ed25519.Ed25519PrivateKey.generate()
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Issuer:
    """Keys for all algorithms, and a server that publishes them."""

    def __init__(self):
        shared = make_key("RS256")
        self.keys = {name: shared if name in RSA else make_key(name) for name in ALGORITHMS}
        self.strangers = {name: make_key(name) for name in ["RS256", "ES256", "EdDSA"]}
        published = []
        for name, key in self.keys.items():
            writer = jwt.get_algorithm_by_name(name)
            published.append({**writer.to_jwk(key.public_key(), as_dict=True), "kid": name, "use": "sig", "alg": name})
            published[-1].pop("key_ops", None)
        self.document = json.dumps({"keys": published}).encode()
        self.count = 0

        issuer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                issuer.count += 1
                self.send_response(200)
                self.send_header("Content-Length", str(len(issuer.document)))
                self.end_headers()
                self.wfile.write(issuer.document)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/jwks"

    def sign(self, claims, algorithm="ES256", key=None, **headers):
        return jwt.encode(claims, key or self.keys[algorithm], algorithm, headers={"kid": algorithm, **headers})

    def case(self, token, algorithms=ALGORITHMS, leeway=0):
        return {
            "token": token, "issuer": ISSUER, "audience": [AUDIENCE], "keys": self.url, "now": NOW,
            "algorithms": list(algorithms), "leeway": leeway,
        }  # fmt: skip

    def takes(self, token, algorithms=ALGORITHMS, leeway=0):
        """What PyJWT says: the claims, or None."""
        try:
            key = self.keys[jwt.get_unverified_header(token)["kid"]].public_key()
            return jwt.decode(
                token, key, algorithms=list(algorithms), audience=AUDIENCE, issuer=ISSUER, leeway=leeway,
                options={"require": ["exp", "iss", "aud"]},
            )  # fmt: skip
        except (jwt.PyJWTError, KeyError, TypeError, ValueError):
            return None


@pytest.fixture(scope="module")
def issuer():
    issuer = Issuer()
    yield issuer
    issuer.server.shutdown()


@pytest.fixture(scope="module", autouse=True)
def clock():
    """PyJWT's clock stands where ours does."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.fromtimestamp(NOW, tz or timezone.utc)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jwt.api_jwt, "datetime", Clock)
        yield


def claims(**changes):
    made = {"iss": ISSUER, "aud": AUDIENCE, "sub": "ada", "tenant_id": "acme", "iat": NOW - 10, "exp": NOW + 600}
    return {name: value for name, value in {**made, **changes}.items() if value is not None}


def compare(issuer, tokens, **options):
    """Both agree on each token; gives what they said."""
    answers = ask([issuer.case(token, **options) for token in tokens], "TOKEN_PEER")
    for token, answer in zip(tokens, answers):
        taken = issuer.takes(token, **options)
        assert ("error" in answer) == (taken is None), (answer, taken, token)
    return answers


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_signed(issuer, algorithm):
    """Tokens of PyJWT with random claims are taken, and give the tenant, user and groups that were signed."""
    generator = random.Random(f"{SEED} {algorithm}")
    written = []
    for number in range(40):
        audience = generator.choice([AUDIENCE, [AUDIENCE], ["other", AUDIENCE]])
        groups = [f"group {generator.randrange(100)}é" for _ in range(generator.randrange(5))]
        user = "".join(generator.choice("abcé漢🎧-_.|@") for _ in range(generator.randint(1, 30)))
        written.append(
            claims(
                aud=audience, sub=user, tenant_id=f"tenant-{number}", app={"groups": groups}, nbf=NOW - number,
                exp=NOW + 1 + generator.randrange(10_000), padding="x" * generator.randrange(200),
            )  # fmt: skip
        )
    tokens = [issuer.sign(each, algorithm, typ=generator.choice(["JWT", "at+jwt"])) for each in written]
    for each, answer in zip(written, compare(issuer, tokens)):
        expected = {"tenant": each["tenant_id"], "user": each["sub"], "groups": each["app"]["groups"], "end": each["exp"]}
        assert answer == expected
    assert all("error" in answer for answer in compare(issuer, tokens, algorithms=set(ALGORITHMS) - {algorithm}))


def test_dates(issuer):
    """Both draw the line at the same second, with and without leeway."""
    for leeway in [0, 30]:
        tokens = []
        for offset in [-61, -60, -31, -30, -29, -1, 0, 1, 29, 30, 31, 60]:
            for name in ["exp", "nbf", "iat"]:
                tokens.append(issuer.sign(claims(**{name: NOW + offset})))
        answers = compare(issuer, tokens, leeway=leeway)
        assert {answer.get("error") for answer in answers} == {None, "expired", "notYetValid"}


def test_claims(issuer):
    """Both refuse other issuers, audiences and missing claims."""
    changes = [
        {"iss": None}, {"iss": ISSUER[:-1]}, {"iss": ISSUER + "/"}, {"iss": "https://login.example.com.evil.example/"},
        {"aud": None}, {"aud": AUDIENCE + "/"}, {"aud": [AUDIENCE + "x"]}, {"aud": []}, {"aud": [1]},
        {"exp": None}, {"exp": "never"}, {"nbf": "soon"}, {"iat": "today"},
    ]  # fmt: skip
    tokens = [issuer.sign(claims(**change)) for change in changes]
    assert all("error" in answer for answer in compare(issuer, tokens))


def encode(value):
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def test_forged(issuer):
    """Both refuse strangers' keys, other algorithms, and no algorithm at all."""
    tokens = [issuer.sign(claims(), name, key) for name, key in issuer.strangers.items()]
    tokens += [issuer.sign(claims(), "ES256", kid=name) for name in ALGORITHMS if name != "ES256"]
    tokens += [issuer.sign(claims(), "ES256", kid=name) for name in ["", "../ES256", "es256", "ES256 ", "x" * 2_000]]
    stranger = issuer.strangers["ES256"]
    embedded = jwt.algorithms.ECAlgorithm.to_jwk(stranger.public_key(), as_dict=True)
    tokens += [
        issuer.sign(claims(), "ES256", stranger, jwk=embedded),
        issuer.sign(claims(), "ES256", stranger, jku="https://evil.example/jwks"),
        issuer.sign(claims(), "ES256", stranger, x5u="https://evil.example/x5u"),
    ]
    tokens += [jwt.encode(claims(), "s" * 64, name, headers={"kid": "RS256"}) for name in ["HS256", "HS384", "HS512"]]
    payload = encode(json.dumps(claims()).encode())
    for name in ["none", "None", "NONE", "nOnE", "", None]:
        header = encode(json.dumps({"alg": name, "kid": "ES256"}).encode())
        tokens += [f"{header}.{payload}.", f"{header}.{payload}.AA"]
    tokens.append(issuer.sign(claims(), "ES256", crit=["exp"], exp=1))
    assert all("error" in answer for answer in compare(issuer, tokens))


def test_mutated(issuer):
    """Of a thousand tokens in which something is changed neither takes any; PyJWT's own readings of base64 are let pass."""
    generator = random.Random(SEED)
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/"
    tokens = []
    for number in range(1_000):
        token = issuer.sign(claims(number=number), ALGORITHMS[number % len(ALGORITHMS)])
        place = generator.randrange(len(token))
        tokens.append(
            generator.choice(
                [
                    token[:place] + token[place + 1 :],
                    token[:place] + generator.choice(alphabet) + token[place:],
                    token[:place] + generator.choice(alphabet.replace(token[place], "")) + token[place + 1 :],
                    token[: -generator.randint(1, 40)],
                ]
            )
        )
    answers = ask([issuer.case(token) for token in tokens], "TOKEN_PEER")
    assert all("error" in answer for answer in answers)
    # Spare bits and padding at the end of a part: the same bytes in another form, which ours does not take.
    assert sum(issuer.takes(token) is not None for token in tokens) < 100


def test_fetched_once(issuer):
    """However many tokens one verifier sees, it asks once for the keys."""
    before = issuer.count
    compare(issuer, [issuer.sign(claims(number=number)) for number in range(200)], algorithms=["ES256"])
    assert issuer.count == before + 1


@pytest.fixture(scope="module")
def cognito():
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


def test_cognito(cognito):
    """Access and ID tokens of a user pool, each for what it is meant."""
    client = boto3.client(
        "cognito-idp", region_name="eu-central-1", endpoint_url=cognito,
        aws_access_key_id="AKIDEXAMPLE", aws_secret_access_key="example",
    )  # fmt: skip
    schema = [{"Name": "tenant_id", "AttributeDataType": "String", "Mutable": False}]
    pool = client.create_user_pool(PoolName="users", Schema=schema)["UserPool"]["Id"]
    flows = ["ADMIN_NO_SRP_AUTH"]
    apps = [
        client.create_user_pool_client(UserPoolId=pool, ClientName=name, ExplicitAuthFlows=flows)["UserPoolClient"]["ClientId"]
        for name in ["web", "other"]
    ]
    attributes = [{"Name": "custom:tenant_id", "Value": "acme"}]
    client.admin_create_user(UserPoolId=pool, Username="ada", UserAttributes=attributes)
    client.admin_set_user_password(UserPoolId=pool, Username="ada", Password="Secret-1234", Permanent=True)
    client.create_group(UserPoolId=pool, GroupName="writers")
    client.admin_add_user_to_group(UserPoolId=pool, Username="ada", GroupName="writers")
    result = client.admin_initiate_auth(
        UserPoolId=pool, ClientId=apps[0], AuthFlow="ADMIN_NO_SRP_AUTH",
        AuthParameters={"USERNAME": "ada", "PASSWORD": "Secret-1234"},
    )["AuthenticationResult"]  # fmt: skip
    user = client.admin_get_user(UserPoolId=pool, Username="ada")
    subject = next(each["Value"] for each in user["UserAttributes"] if each["Name"] == "sub")
    case = {"pool": pool, "client": apps[0], "keys": f"{cognito}/{pool}/.well-known/jwks.json"}
    answers = ask(
        [
            {**case, "use": "id", "token": result["IdToken"]},
            {**case, "use": "access", "token": result["AccessToken"]},
            {**case, "use": "access", "token": result["IdToken"]},
            {**case, "use": "id", "token": result["AccessToken"]},
            {**case, "use": "id", "client": apps[1], "token": result["IdToken"]},
            {**case, "use": "access", "client": apps[1], "token": result["AccessToken"]},
            {**case, "use": "id", "pool": "eu-central-1_another", "token": result["IdToken"]},
            {**case, "use": "id", "token": result["IdToken"], "now": 4_000_000_000},
        ],
        "TOKEN_PEER",
    )
    assert answers[0] | {"end": 0} == {"tenant": "acme", "user": subject, "groups": ["writers"], "end": 0}
    assert [answer.get("error") for answer in answers[1:]] == [
        # Without a trigger an access token holds no attribute: it is good, and names no tenant.
        "missingTenant", "wrongRecipient", "wrongRecipient", "wrongRecipient", "wrongRecipient", "unknownIssuer", "expired",
    ]  # fmt: skip
    assert answers[1]["status"] == 403
