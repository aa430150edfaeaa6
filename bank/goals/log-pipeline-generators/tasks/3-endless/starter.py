def heartbeats(service):
    """Yields numbered signs of life of a service, for ever."""
    pass


def first(count, stream):
    """Takes at most count values out of a stream."""
    pass
