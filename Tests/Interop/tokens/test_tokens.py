"""Our verifier of JSON Web Tokens against PyJWT, and against moto's Cognito.

PyJWT with cryptography makes keys, publishes them and signs; what it accepts, ours accepts with the same claims, and what it
refuses, ours refuses. Tokens, user pools and keys of Cognito come from moto's server on loopback.
"""

import base64
import json
import logging
import random
from datetime import datetime, timezone

import boto3
import jwt
import jwt.algorithms
import jwt.api_jwt
import pytest
from moto.server import ThreadedMotoServer
from peer import ask
from token_issuer import ALGORITHMS, AUDIENCE, ISSUER, NOW, Issuer

SEED = 20261126


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
        taken = issuer.accepts(token, **options)
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
    """Of a thousand tokens in which something is changed neither accepts any; PyJWT's own readings of base64 are let pass."""
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
    assert sum(issuer.accepts(token) is not None for token in tokens) < 100


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
