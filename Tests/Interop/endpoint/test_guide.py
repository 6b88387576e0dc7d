"""The guide's Python and its commands do what it says, word for word."""

import os
import pathlib
import re
import subprocess
import sys

import pytest
from local_server import KEY_ID, REGION, SECRET, LocalServer
from sdk_client import ISOLATION

ROOT = pathlib.Path(__file__).parents[3]
GUIDE = (ROOT / "Documentation/LocalEndpoint.md").read_text()


@pytest.fixture(scope="module")
def environment():
    """The variables that the guide has its readers export, for a server over the sample documents."""
    with LocalServer(ROOT / "Examples/Documents") as server:
        yield ISOLATION | {
            "PATH": f"{pathlib.Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
            "AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME": server.url,
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_ACCESS_KEY_ID": KEY_ID,
            "AWS_SECRET_ACCESS_KEY": SECRET,
        }


def blocks(language, containing=""):
    return [code for code in re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL) if containing in code]


def test_python(environment):
    code = "\n".join(blocks("python"))
    assert code.count("assert") >= 4
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr


def test_commands(environment):
    [commands] = blocks("sh", "aws bedrock-agent-runtime")
    run = subprocess.run(["bash", "-e", "-c", commands], env=environment, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    assert '"retrievalResults"' in run.stdout and '"citations"' in run.stdout


def test_flags():
    """Every flag of the program has its place in the guide, and the guide names no other."""
    run = subprocess.run([os.environ["LOCAL_SERVER"], "--help"], capture_output=True, text=True, timeout=60)
    flags = set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", run.stdout, re.MULTILINE)) - {"--help"}
    assert flags and flags <= set(re.findall(r"--[a-z-]+", GUIDE)), flags
    table = GUIDE[GUIDE.index("| flag | what it does |") : GUIDE.index("## Python")]
    assert set(re.findall(r"`(--[a-z-]+)", table)) == flags
