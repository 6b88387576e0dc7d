"""64 tenants that ask at once: none ever gets another's text, nothing fails, and memory stays where it was."""

import concurrent.futures
import multiprocessing
import os
import statistics
import time

from local_server import LocalServer
from tenant_load import ask_all, write_tenants

TENANTS = 64
PROCESSES = 2
SECONDS = float(os.environ.get("CONCURRENCY_SECONDS", "60"))


def test_tenants(tmp_path):
    write_tenants(tmp_path, TENANTS)
    spawn = multiprocessing.get_context("spawn")
    with LocalServer(tmp_path) as server, concurrent.futures.ProcessPoolExecutor(PROCESSES, spawn) as pool:
        ask_all(server.url, range(4), 1)
        shares = [range(start, TENANTS, PROCESSES) for start in range(PROCESSES)]
        running = [pool.submit(ask_all, server.url, share, SECONDS) for share in shares]
        sizes = []
        while not all(future.done() for future in running):
            sizes.append(server.resident_kilobytes)
            time.sleep(0.1)
        counts = [count for future in running for count in future.result()]
    assert len(counts) == TENANTS and all(count["calls"] > 0 for count in counts)
    assert [error for count in counts for error in count["errors"]] == []
    assert sum(count["foreign"] for count in counts) == 0
    assert sum(count["empty"] for count in counts) == 0
    # From the time when every client has called: a third on, against the end.
    third = len(sizes) // 3
    begin, end = statistics.median(sizes[third : third + 10]), statistics.median(sizes[-10:])
    print(f"{sum(count['calls'] for count in counts)} calls; {begin} KB resident after a third, {end} KB at the end")
    assert end < begin * 1.1 + 8_000
