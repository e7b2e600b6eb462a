"""What the environment holds for other programs has no say here: somebody's AWS account, settings of logs, proxies."""

import os

_OF_OTHERS = ("AWS_", "POWERTOOLS_", "LOG_LEVEL")


def shut_out() -> None:
    """From now on this process, and those that it starts, know no account, and ask no proxy for 127.0.0.1."""
    for name in [name for name in os.environ if name.startswith(_OF_OTHERS)]:
        del os.environ[name]
    os.environ |= dict.fromkeys(("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"), os.devnull)
    os.environ["AWS_EC2_METADATA_DISABLED"] = "true"  # and ask no machine in the cloud for an account
    spared = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
    if spared != "*" and "127.0.0.1" not in spared:
        os.environ["no_proxy"] = os.environ["NO_PROXY"] = f"{spared},127.0.0.1".lstrip(",")
