"""The Swift ends, WirePeer and ClientPeer: programs that answer each line with a line."""

import json
import os
import subprocess


def ask(cases, peer="WIRE_PEER"):
    """Sends cases to a Swift program, named by its variable, and gives its answers."""
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    run = subprocess.run([os.environ[peer]], input=lines.encode(), capture_output=True, timeout=120)
    assert run.returncode == 0, run.stderr.decode()[-2000:]
    answers = [json.loads(line) for line in run.stdout.decode().split("\n") if line]
    assert len(answers) == len(cases)
    return answers
