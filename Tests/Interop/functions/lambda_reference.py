"""The function of Peers/Sources/LambdaPeer on awslambdaric, AWS's own Python runtime, as far as that can do the same."""

import logging
import os
import time

if "LAMBDA_PEER_FAILS" in os.environ:
    raise type("Unready", (Exception,), {})(os.environ["LAMBDA_PEER_FAILS"])


def handle(event, context):
    match event.get("do") if isinstance(event, dict) else None:
        case "fail":
            raise type(event["type"], (Exception,), {})(event["text"])
        case "large":
            return "x" * (event["bytes"] - 2)
        case "log":
            logging.getLogger().warning(event["text"], extra={"mine": event["text"]})
            return None
        case "trace":
            return os.environ.get("_X_AMZN_TRACE_ID", "")
        case "sleep":
            time.sleep(event["seconds"])
            return None
        case "exit":
            os._exit(event["status"])
    return {
        "event": event,
        "requestId": context.aws_request_id,
        "functionArn": context.invoked_function_arn,
        "tenantId": context.tenant_id,
        "secondsLeft": context.get_remaining_time_in_millis() // 1000,
    }
