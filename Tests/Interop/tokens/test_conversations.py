"""Our conversation tokens against another implementation: the AESGCM of the Python package `cryptography`.

Written from the form that Documentation/Conversations.md tells. Every case goes to the Swift program ConversationPeer: what
it seals is opened here to the byte, and what is sealed here it opens.
"""

import base64
import hashlib
import os
import random
import struct
import time

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

import peer

SEED = 20261126
LABEL = b"TenantRAG conversation token"
SESSION_ALPHABET = "abcXYZ0189._:-"
DAY = 86_400


def ask(cases):
    return peer.ask(cases, "CONVERSATION_PEER")


def led(data):
    """Bytes behind their length."""
    return struct.pack(">I", len(data)) + data


def text(value):
    return led(value.encode())


def optional(value):
    return struct.pack(">I", 0) if value is None else struct.pack(">I", 1) + text(value)


def number(value):
    return struct.pack(">I", value)


def equals(key, value):
    return number(1) + text("equals") + text(key) + number(1) + text(value)


def boundary(case):
    """The policy of ConversationPeer: the tenant's attribute, and the groups where there are some."""
    tenant = equals("tenantId", case["tenant"])
    groups = list(dict.fromkeys(case.get("groups", [])))
    if not groups:
        return tenant
    items = sorted(text(group) for group in groups)
    team = number(1) + text("in") + text("team") + number(5) + number(len(items)) + b"".join(items)
    return number(2) + number(2) + tenant + team


def binding(case):
    parts = [
        text("TenantRAG conversation 1"),
        text(case["tenant"]),
        optional(case.get("user")),
        text(case["knowledgeBase"]),
        boundary(case),
    ]
    return hashlib.sha256(b"".join(parts)).digest()


def keys_of(case):
    return {name: bytes.fromhex(key) for name, key in (pair.split(":") for pair in case["keys"].split(","))}


def decode(token):
    return base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def open_token(token, keys):
    """The expiration, the binding and the session of a token, and its key's id."""
    data = decode(token)
    assert data[0] == 1
    end = 2 + data[1]
    key_id = data[2:end].decode()
    plaintext = AESGCM(keys[key_id]).decrypt(data[end : end + 12], data[end + 12 :], LABEL + data[:end])
    assert len(plaintext) == 141
    length = plaintext[40]
    assert plaintext[41 + length :] == bytes(100 - length)
    return struct.unpack(">Q", plaintext[:8])[0], plaintext[8:40], plaintext[41 : 41 + length].decode(), key_id


def seal_token(case, key_id, key, session, expiration, label=LABEL, version=1, nonce=None):
    plaintext = struct.pack(">Q", expiration) + binding(case) + bytes([len(session)]) + session.encode().ljust(100, b"\0")
    header = bytes([version, len(key_id)]) + key_id.encode()
    nonce = nonce or os.urandom(12)
    return encode(header + nonce + AESGCM(key).encrypt(nonce, plaintext, label + header))


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def case(self):
        names = self.random.sample(["2026-11", "2026-10", "a", "_.-", "0123456789abcdef"], self.random.randint(1, 3))
        case = {
            "keys": ",".join(f"{name}:{self.random.randbytes(32).hex()}" for name in names),
            "tenant": self.random.choice(["acme", "globex", "a/b c", "x" * 256]),
            "knowledgeBase": self.random.choice(
                ["KB12345678", "arn:aws:bedrock:eu-central-1:123456789012:knowledge-base/KB12345678"]
            ),
            "groups": self.random.sample(["board", "staff", "é", "e\u0301", "漢"], self.random.randint(0, 3)),
        }
        if self.random.random() < 0.7:
            case["user"] = self.random.choice(["ada", "Ren\u00e9", "Rene\u0301", "🎧", "u" * 2_048])
        return case

    def session(self):
        return "".join(self.random.choice(SESSION_ALPHABET) for _ in range(self.random.choice([2, 3, 36, 99, 100])))


@pytest.fixture(scope="module")
def cases():
    generator = Generator(SEED)
    return [generator.case() | {"session": generator.session()} for _ in range(500)]


def test_we_seal_and_they_open(cases):
    """What we seal holds, to the byte, what the guide says; the current key sealed it, and it ends in a day."""
    before = int(time.time())
    answers = ask(cases)
    after = int(time.time())
    for case, answer in zip(cases, answers):
        assert "error" not in answer, (answer, case)
        expiration, bound, session, key_id = open_token(answer["token"], keys_of(case))
        assert session == case["session"]
        assert bound == binding(case), case
        assert key_id == case["keys"].split(":")[0]
        assert before + DAY <= expiration <= after + DAY
        assert len(answer["token"]) <= 250


def test_they_seal_and_we_open(cases):
    """What is sealed elsewhere, under the current key or an older one, is opened here."""
    expiration = int(time.time()) + 3_600
    tokens = []
    for case in cases:
        for key_id, key in keys_of(case).items():
            tokens.append(case | {"token": seal_token(case, key_id, key, case["session"], expiration)})
    for case, answer in zip(tokens, ask(tokens)):
        assert answer == {"session": case["session"], "expiration": expiration}, case


def test_they_seal_otherwise_and_we_refuse(cases):
    """Another use of the key, another version, another owner, an old one, an altered one."""
    now = int(time.time())
    asked = []
    for case in cases[:100]:
        key_id, key = next(iter(keys_of(case).items()))
        session = case["session"]

        def sealed(for_case=case, expiration=now + 60, **options):
            return seal_token(for_case, key_id, key, session, expiration, **options)

        altered = bytearray(decode(sealed()))
        altered[-1] ^= 1
        asked += [
            (case | {"token": sealed(label=b"")}, "alteredConversationToken"),
            (case | {"token": sealed(label=b"TenantRAG page token")}, "alteredConversationToken"),
            (case | {"token": sealed(version=2)}, "malformedConversationToken"),
            (case | {"token": encode(bytes(altered))}, "alteredConversationToken"),
            (case | {"token": sealed(case | {"tenant": "other"})}, "foreignConversation"),
            (case | {"token": sealed(case | {"user": "somebody"})}, "foreignConversation"),
            (case | {"token": sealed(case | {"knowledgeBase": "KB00000000"})}, "foreignConversation"),
            (case | {"token": sealed(case | {"groups": ["other"]})}, "foreignConversation"),
            (case | {"token": sealed(expiration=now)}, "expiredConversation"),
            (case | {"token": sealed(expiration=0)}, "expiredConversation"),
            (case | {"token": sealed(expiration=2**64 - 1)}, "expiredConversation"),
            (case | {"token": seal_token(case, "none", key, session, now + 60)}, "unknownConversationKey"),
            (case | {"token": seal_token(case, key_id, b"k" * 32, session, now + 60)}, "alteredConversationToken"),
            (case | {"token": sealed() + "="}, "malformedConversationToken"),
        ]
    for (case, expected), answer in zip(asked, ask([case for case, _ in asked])):
        assert answer == {"error": expected}, case


def test_a_far_expiration_is_brought_to_a_day(cases):
    """No clock that was ahead makes a conversation live longer than a day from now."""
    case = cases[0]
    key_id, key = next(iter(keys_of(case).items()))
    token = seal_token(case, key_id, key, case["session"], 2**63 - 1)
    (answer,) = ask([case | {"token": token}])
    assert abs(answer["expiration"] - (time.time() + DAY)) < 60


def test_nonces_differ(cases):
    """No two tokens under one key share a nonce, and theirs does not open with another key."""
    case = cases[0]
    tokens = [answer["token"] for answer in ask([case] * 2_000)]
    end = 2 + decode(tokens[0])[1]
    assert len({decode(token)[end : end + 12] for token in tokens}) == len(tokens)
    with pytest.raises(InvalidTag):
        open_token(tokens[0], {name: os.urandom(32) for name in keys_of(case)})
