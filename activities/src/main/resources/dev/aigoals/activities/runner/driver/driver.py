"""Runs inside the sandbox: loads the learner's file and performs the calls it is told, one at a time.

Commands arrive as lines of JSON on descriptor 3, answers leave on descriptor 4. What the learner's code
prints goes to descriptor 1; after each command its nonce is written there too, so that the reader outside
knows what was printed until then. Nothing in here knows what a call should give: the judge is outside.
"""
import builtins
import os
import sys
from _json import encode_basestring_ascii as quoted
from _json import make_scanner

# Functions below keep these names, whatever the learner's code does to the module `builtins`.
__builtins__ = dict(vars(builtins))

FOLDER = "/work/"
DEEPEST, MOST_VALUES, MOST_TEXT = 60, 20_000, 200_000
os_read, os_write = os.read, os.write
stdout = sys.stdout
nan, endless = float("nan"), float("inf")
plain_function = type(lambda: None)
ERRORS = {name: kind for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)}


class Json:
    """How the scanner is to read a command."""

    strict, object_hook, object_pairs_hook = True, None, None
    parse_float, parse_int, parse_constant, memo = float, int, float, {}


scan = make_scanner(Json())


class Unreadable(Exception):
    """A value that cannot be sent: too deep, too large, or inside itself."""


class Missing(Exception):
    """A name that the learner's file does not define."""


class Room:
    """How much of an answer may still be written."""

    def __init__(self):
        self.values, self.text = MOST_VALUES, MOST_TEXT

    def take(self, values, text):
        self.values -= values
        self.text -= text
        if self.values < 0 or self.text < 0:
            raise Unreadable("large")


# ---- values to text and back ------------------------------------------------------------------------------


def tagged(tag, content):
    return '{"' + tag + '":' + content + "}"


def written(value, room, above=()):
    """The JSON form of a value, read through the methods of the built-in types, so that no override can lie."""
    kind = type(value)
    room.take(1, 0)
    if value is None:
        return '{"none":true}'
    if kind is bool:
        return "true" if value else "false"
    if issubclass(kind, int):
        return written_int(int.__add__(value, 0), room)
    if issubclass(kind, float):
        return written_float(float.__add__(value, 0.0))
    if issubclass(kind, str):
        room.take(0, str.__len__(value))
        return quoted(str.__str__(value))
    if issubclass(kind, (bytes, bytearray)):
        room.take(0, len(value))
        return tagged("bytes", quoted(bytes(value).decode("latin-1")))
    if issubclass(kind, (list, tuple, set, frozenset, dict)):
        return written_container(value, kind, room, above)
    if issubclass(kind, type) or callable(value):
        return '{"callable":true}'
    return written_instance(value, kind, room)


def written_int(value, room):
    if value.bit_length() > 100_000:
        raise Unreadable("large")
    room.take(0, value.bit_length() // 3)
    return tagged("int", '"' + str(value) + '"')


def written_float(value):
    if value != value:
        return tagged("float", '"NaN"')
    if value == endless or value == -endless:
        return tagged("float", '"Infinity"' if value > 0 else '"-Infinity"')
    return tagged("float", '"' + repr(value) + '"')


def written_container(value, kind, room, above):
    if id(value) in above:
        raise Unreadable("cyclic")
    if len(above) >= DEEPEST:
        raise Unreadable("deep")
    above += (id(value),)
    if issubclass(kind, dict):
        pairs = [
            "[" + written(key, room, above) + "," + written(content, room, above) + "]"
            for key, content in dict.items(value)
        ]
        return tagged("dict", "[" + ",".join(pairs) + "]")
    if issubclass(kind, list):
        return "[" + ",".join([written(item, room, above) for item in list.__iter__(value)]) + "]"
    if issubclass(kind, tuple):
        return tagged("tuple", "[" + ",".join([written(item, room, above) for item in tuple.__iter__(value)]) + "]")
    items = set.__iter__(value) if issubclass(kind, set) else frozenset.__iter__(value)
    return tagged("set", "[" + ",".join([written(item, room, above) for item in items]) + "]")


def written_instance(value, kind, room):
    try:
        text = str.__str__(repr(value))[:200]
    except BaseException:
        text = ""
    room.take(0, len(text) + 100)
    return tagged("instance", "[" + quoted(name_of(kind)) + "," + quoted(text) + "]")


def name_of(kind):
    return str.__str__(type.__dict__["__name__"].__get__(kind))[:100]


def value_of(coded, kept):
    """The value that a JSON form stands for; kept objects come by their names."""
    if type(coded) is list:
        return [value_of(item, kept) for item in coded]
    if type(coded) is not dict:
        return coded
    ((tag, content),) = coded.items()
    if tag == "int":
        return int(content)
    if tag == "float":
        return float(content)
    if tag == "ref":
        return kept[content]
    if tag == "bytes":
        return content.encode("latin-1")
    if tag == "dict":
        return {value_of(key, kept): value_of(item, kept) for key, item in content}
    if tag == "tuple":
        return tuple([value_of(item, kept) for item in content])
    if tag == "set":
        return {value_of(item, kept) for item in content}
    return None


# ---- the learner's file -----------------------------------------------------------------------------------


def load(file_name):
    """Runs the learner's file as a module of its own name and gives its names."""
    name = file_name.removesuffix(".py")
    module = type(sys)(name)
    module.__file__ = FOLDER + file_name
    sys.modules[name] = module
    sys.path.insert(0, FOLDER)
    with open(FOLDER + file_name, "rb") as file:
        source = file.read()
    exec(compile(source, FOLDER + file_name, "exec", dont_inherit=True), module.__dict__)
    return module.__dict__


def find(names, path):
    first, *rest = path.split(".")
    if first not in names:
        raise Missing(first)
    found = names[first]
    for part in rest:
        found = attribute(found, part)
    return found


def attribute(owner, name):
    try:
        return getattr(owner, name)
    except AttributeError:
        if hasattr(type(owner), name):
            raise
        raise Missing(name) from None


def perform(command, names, kept, arguments):
    kind = command["do"]
    owner = kept[command["on"]] if command["on"] else None
    if kind == "get":
        return attribute(owner, command["name"])
    called = attribute(owner, command["name"]) if kind == "method" else find(names, command["name"])
    named = {key: value_of(item, kept) for key, item in command["kwargs"].items()}
    return called(*arguments, **named)


# ---- answers ----------------------------------------------------------------------------------------------


def error_of(problem):
    kind = type(problem)
    try:
        message = str.__str__(problem.msg if isinstance(problem, SyntaxError) else str(problem))[:2000]
    except BaseException:
        message = ""
    bases = ",".join([quoted(error_name(base)) for base in type.__dict__["__mro__"].__get__(kind)][:30])
    line = line_of(problem)
    return (
        '"error":{"type":' + quoted(error_name(kind)) + ',"bases":[' + bases + '],"message":' + quoted(message)
        + ',"line":' + (str(line) if type(line) is int else "null") + "}"
    )


def error_name(kind):
    """A learner's own class that is called like one of the language's is not that one: no caller would catch it."""
    name = name_of(kind)
    return name if ERRORS.get(name, kind) is kind else "__main__." + name


def line_of(problem):
    if isinstance(problem, SyntaxError) and type(problem.lineno) is int and str(problem.filename).startswith(FOLDER):
        return problem.lineno
    line, trace = None, problem.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.startswith(FOLDER):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def answered(command, names, kept):
    """Performs one command and tells how it ended, as the members of a JSON object."""
    try:
        arguments = [value_of(item, kept) for item in command["args"]]
        if command["do"] == "load":
            names.update(load(command["name"]))
            return '"loaded":true'
        value = perform(command, names, kept, arguments)
        if command["keep"]:
            kept[command["keep"]] = value
        answer = '"value":' + written(value, Room())
        if command["show_args"]:
            answer += ',"args":' + written(arguments, Room())
        return answer
    except Unreadable as reason:
        return '"unreadable":' + quoted(str(reason))
    except Missing as name:
        known = [quoted(key) for key in names if type(key) is str and not key.startswith("_")][:40]
        return '"missing":' + quoted(str(name)) + ',"known":[' + ",".join(known) + "]"
    except BaseException as problem:
        return error_of(problem)


def send(descriptor, text):
    data = text.encode("ascii")
    while data:
        data = data[os_write(descriptor, data):]


def end_of_printing(nonce):
    try:
        stdout.flush()
    except BaseException:
        pass
    try:
        send(1, "\0" + nonce + "\n")
    except OSError:
        pass


def commands():
    rest = b""
    while True:
        line, end, after = rest.partition(b"\n")
        if end:
            rest = after
            yield scan(line.decode("utf-8"), 0)[0]
            continue
        more = os_read(3, 65536)
        if not more:
            return
        rest += more


def main():
    names, kept = {}, {}
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    send(4, '{"ready":true}\n')
    for command in commands():
        answer = answered(command, names, kept)
        end_of_printing(command["id"])
        send(4, '{"id":' + quoted(command["id"]) + "," + answer + "}\n")
    os._exit(0)


main()
