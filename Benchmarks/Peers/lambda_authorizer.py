"""The authorizer as the article's kind of it is written in Python: PyJWT, keys from the issuer."""

import os

import jwt

keys = jwt.PyJWKClient(os.environ["TENANTRAG_JWKS_URL"])
keys.fetch_data()


def handler(event, context):
    token = event["authorizationToken"].removeprefix("Bearer ")
    claims = jwt.decode(
        token,
        keys.get_signing_key_from_jwt(token).key,
        algorithms=["RS256"],
        audience=os.environ["TENANTRAG_AUDIENCE"],
        issuer=os.environ["TENANTRAG_ISSUER"],
    )
    stage = "/".join(event["methodArn"].split("/")[:2])
    return {
        "principalId": claims["sub"],
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [{"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": stage + "/*"}],
        },
        "context": {"tenantId": claims["tenant_id"]},
    }
