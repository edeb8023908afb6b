"""Writes invented traffic as mitmproxy keeps it: reads a list of requests, writes a file of flows."""
import json
import sys

from mitmproxy import connection, http, io

with open(sys.argv[1]) as wanted, open(sys.argv[2], 'wb') as kept:
    writer = io.FlowWriter(kept)
    for i, one in enumerate(json.load(wanted)):
        start = one['start']
        client = connection.Client(
            peername=(one['from'], 50_100 + 37 * i), sockname=('10.20.0.1', 8080), timestamp_start=start - 0.02
        )
        server = connection.Server(address=(one['host'], 443))
        server.timestamp_start = start - 0.01
        flow = http.HTTPFlow(client, server)
        client.id, server.id, flow.id = (f'{name}-{i:04}-4000-8000-0000000000aa' for name in ('c0ffee', 'ba5e', 'f10e'))
        flow.timestamp_created = start
        address = f'https://{one["host"]}{one["path"]}'
        flow.request = http.Request.make(one['method'], address, one['sent'], one['asked'])
        flow.request.timestamp_start = start
        flow.request.timestamp_end = start + 0.004
        flow.response = http.Response.make(one['status'], one['body'], one['answered'])
        flow.response.timestamp_start = start + one['seconds'] * 0.7
        flow.response.timestamp_end = start + one['seconds']
        flow.comment = one['comment']
        writer.add(flow)
