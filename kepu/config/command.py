"""The command ``kepu``: what an installation runs, each act answered by the module it belongs to.

Settings are those of production unless ``DJANGO_SETTINGS_MODULE`` says otherwise.
"""

import argparse
import os
import sys
from collections.abc import Callable

from django.core.exceptions import ImproperlyConfigured

Run = Callable[[argparse.Namespace], int]
Acts = argparse._SubParsersAction


def serve(arguments: argparse.Namespace) -> int:
    from kepu.config.serving import serve

    return serve(host=arguments.host, port=arguments.port, threads=arguments.threads)


def doctor(arguments: argparse.Namespace) -> int:
    from kepu.config.doctor import examine

    return examine()


def keys(arguments: argparse.Namespace) -> int:
    from kepu.config.keys import fresh_keys

    print(fresh_keys())
    return 0


def plan_read(arguments: argparse.Namespace) -> int:
    """Needs neither settings nor a database: a plan can be read on any machine."""
    from kepu.config.plan_command import main

    return main(list(arguments.rest))


def manage(arguments: argparse.Namespace) -> int:
    from django.core.management import execute_from_command_line

    execute_from_command_line(["kepu", *arguments.rest])
    return 0


def django_command(name: str) -> Run:
    """Run the management command ``name`` with whatever arguments follow."""
    return lambda arguments: manage(argparse.Namespace(rest=[name, *arguments.rest]))


def add_act(acts: "Acts[argparse.ArgumentParser]", name: str, summary: str, run: Run) -> None:
    """An act that understands its own arguments, ``--help`` among them."""
    # With a prefix nobody types, "--once" is a word of the act's own, also in the first place.
    act = acts.add_parser(name, help=summary, add_help=False, prefix_chars="\0")
    act.add_argument("rest", nargs=argparse.REMAINDER)
    act.set_defaults(run=run)


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(prog="kepu", description="Runs an installation of Kepu.")
    acts = whole.add_subparsers(required=True, metavar="ACT")
    served = acts.add_parser("serve", help="answer browsers and programs over HTTP")
    served.add_argument("--host", default="127.0.0.1")
    served.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
    served.add_argument("--threads", type=int, default=8)
    served.set_defaults(run=serve)
    add_act(
        acts,
        "worker",
        "send what waits to be sent, seal the record, remind",
        django_command("worker"),
    )
    acts.add_parser("doctor", help="say what is wrong with this installation").set_defaults(
        run=doctor
    )
    acts.add_parser("keys", help="print a set of new secret keys").set_defaults(run=keys)
    audit = acts.add_parser("audit", help="the record of acts").add_subparsers(
        required=True, metavar="ACT"
    )
    add_act(
        audit, "verify", "find changed, removed and inserted rows", django_command("audit_verify")
    )
    plan = acts.add_parser("plan", help="work plans").add_subparsers(required=True, metavar="ACT")
    add_act(plan, "read", "show what is read from a plan's document", plan_read)
    add_act(acts, "manage", "any other of Django's commands, such as migrate", manage)
    return whole


def main(arguments: list[str] | None = None) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kepu.config.settings.production")
    chosen = parser().parse_args(arguments)
    try:
        return chosen.run(chosen)  # type: ignore[no-any-return]
    except ImproperlyConfigured as fault:
        print(f"kepu: {fault}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
