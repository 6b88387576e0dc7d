"""An issuer of JSON Web Tokens: PyJWT with cryptography makes its keys, publishes them on loopback and signs."""

import http.server
import json
import threading

import jwt
import jwt.algorithms
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

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

    def accepts(self, token, algorithms=ALGORITHMS, leeway=0):
        """The claims that PyJWT reads, or None where it refuses the token."""
        try:
            key = self.keys[jwt.get_unverified_header(token)["kid"]].public_key()
            return jwt.decode(
                token, key, algorithms=list(algorithms), audience=AUDIENCE, issuer=ISSUER, leeway=leeway,
                options={"require": ["exp", "iss", "aud"]},
            )  # fmt: skip
        except (jwt.PyJWTError, KeyError, TypeError, ValueError):
            return None
