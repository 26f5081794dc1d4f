"""Benchmarks: each row measures the product beside a peer, in the same run on the same machine.

A benchmark is one file in ``bench/rows`` with a function ``measure() -> Iterable[Row]``; nothing else registers it.
"""
