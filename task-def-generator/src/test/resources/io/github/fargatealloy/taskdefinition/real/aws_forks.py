"""The AWS CLI, loaded once: its commands run in forks of this process.

Says in which folder there is a command `aws` that asks for them, and ends when its standard input
does. Ends at once when the version that it is given, as `aws --version` says it, is another one.
"""

import contextlib
import io
import os
import select
import signal
import socket
import sys
import tempfile
import traceback
from socket import recv_fds

import awscli
from awscli.clidriver import create_clidriver

COMMAND = """\
#!{python} -SE
import os, socket, sys
forks = socket.socket(socket.AF_UNIX)
forks.connect({path!r})
environment = [b"=".join(variable) for variable in os.environb.items()]
words = [os.getcwdb(), b"%d" % len(environment), *environment, *map(os.fsencode, sys.argv[1:])]
socket.send_fds(forks, [b"\\0"], [0, 1, 2])
forks.sendall(b"\\0".join(words))
forks.shutdown(socket.SHUT_WR)
sys.exit(int(forks.recv(3) or 255))
"""


def run(connection):
    _, files, _, _ = recv_fds(connection, 1, 3)
    for number, file in enumerate(files):
        os.dup2(file, number)
    message = b"".join(iter(lambda: connection.recv(1 << 16), b""))
    directory, variables, *words = map(os.fsdecode, message.split(b"\0"))
    os.chdir(directory)
    os.environ.update(word.split("=", 1) for word in words[: int(variables)])
    sys.argv = ["aws", *words[int(variables) :]]
    try:
        code = create_clidriver().main()
    except SystemExit as end:
        code = end.code
    sys.stdout.flush()
    sys.stderr.flush()
    connection.send(b"%d" % code)


def serve(server):
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while sys.stdin not in select.select([server, sys.stdin], [], [])[0]:
        connection, _ = server.accept()
        if os.fork() == 0:
            try:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                server.close()
                run(connection)
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(0)
        connection.close()


def main(version):
    if not version.startswith(f"aws-cli/{awscli.__version__} "):
        sys.exit(version + " is not " + awscli.__version__)
    # Imports what commands need.
    with contextlib.redirect_stdout(io.StringIO()):
        create_clidriver().main(["ecs", "list-clusters", "--generate-cli-skeleton", "output"])
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        path = os.path.join(folder, "forks")
        server.bind(path)
        server.listen(64)
        command = os.path.join(folder, "aws")
        with open(command, "w") as file:
            file.write(COMMAND.format(python=sys.executable, path=path))
        os.chmod(command, 0o755)
        print(folder, flush=True)
        serve(server)


main(sys.argv[1])
