"""pandas: figures as whole numbers of 10^-12 (int64). Usage: python3 with-pandas.py FILE PLAN_FOLDER AS_OF"""

import json
import os
import sys
from decimal import Decimal

import pandas as pd

PLACES = 12
COLUMNS = {"地区": "area", "填报单位": "reporter", "指标": "indicator", "年份": "year", "数值": "text", "单位": "unit"}
KEY = ["area", "indicator", "year", "reporter"]


def whole(text, places):
    """Decimal texts as whole numbers of 10^-places; the text has at most 8 digits after the point."""
    parts = text.str.replace(",", "", regex=False).str.partition(".")
    return (parts[0] + parts[2].str.ljust(places, "0")).astype("int64")


def decimal(value):
    if pd.isna(value):
        return None
    digits = str(abs(int(value))).rjust(PLACES + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-PLACES]}.{digits[-PLACES:]}"


def read_rows(file, names):
    rows = pd.read_csv(file, dtype=str, keep_default_na=False, usecols=list(COLUMNS)).rename(columns=COLUMNS)
    for column in COLUMNS.values():
        rows[column] = rows[column].str.strip()
    for kind in ["area", "indicator", "year"]:
        rows[kind] = rows[kind].map(names[names["kind"] == kind].set_index("name")["id"])
    return rows


def read_values(rows, targets):
    """The figures in the indicators' units; missing where nobody can read them."""
    printed = rows["indicator"].map(targets["unit"])
    is_number = rows["text"].str.fullmatch(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]{1,8})?")
    values = pd.Series(pd.NA, index=rows.index, dtype="Int64")
    for fits, places in [
        ((rows["unit"] == printed) | (rows["unit"] == ""), PLACES),
        ("万" + rows["unit"] == printed, PLACES - 4),
    ]:
        readable = is_number & fits
        if readable.any():
            values[readable] = whole(rows.loc[readable, "text"], places)
    return values


def count_bad(rows):
    unknown = {kind: int(rows[kind].isna().sum()) for kind in ["area", "indicator", "year"]}
    return {"unknownArea": unknown["area"], "unknownIndicator": unknown["indicator"], "yearOutside": unknown["year"]}


def settle(rows, bad):
    """A figure given twice counts once; given differently it is nobody's."""
    repeated = rows.duplicated(KEY, keep=False)
    groups = rows[repeated].groupby(KEY, observed=True)["value"]
    found = groups.agg(["size", "count", "min", "max"]).reset_index()
    is_same = (found["count"] == found["size"]) & (found["min"] == found["max"])
    bad["duplicateSame"] = int(is_same.sum())
    bad["duplicateDifferent"] = int((~is_same & (found["count"] > 0)).sum())
    found["value"] = found["min"].where(is_same)
    return pd.concat([rows[~repeated], found[KEY + ["value"]].astype({"value": "Int64"})])


def add_up(rows, by):
    """Sums, missing where one part is."""
    groups = rows.groupby(by, observed=True)["value"]
    sums = groups.agg(["sum", "size", "count"]).reset_index()
    sums["value"] = sums["sum"].where(sums["size"] == sums["count"])
    return sums


def judge(target, totals, areas, as_of):
    first, last = int(target["first_year"]), int(target["last_year"])
    gone, years = as_of - first + 1, last - first + 1
    used = totals[(totals["year"] >= first) if target["adds_years"] == "1" else (totals["year"] == as_of)]
    if len(used) == 0 or used["value"].isna().any():
        return "unknown"
    start, end = (int(Decimal(target[key]) * 10**PLACES) for key in ["start", "target"])
    ahead = sum(map(int, used["value"])) * years - (start * years + (end - start) * gone)
    if ahead > 0 or (ahead == 0 and target["final" if as_of == last else "way"] == ">="):
        return "pass"
    needed = areas * (gone if target["adds_years"] == "1" else 1)
    return "fail" if used["size"].sum() == needed else "unknown"


def main(file, folder, as_of):
    read = lambda name: pd.read_csv(os.path.join(folder, name), dtype=str)
    names, targets = read("names.csv"), read("targets.csv").set_index("indicator")
    rows = read_rows(file, names)
    bad, count = count_bad(rows), len(rows)
    rows = rows.dropna(subset=["area", "indicator", "year"])
    rows = rows.assign(value=read_values(rows, targets))
    bad["notANumber"] = int(rows["value"].isna().sum())
    figures = settle(rows[KEY + ["value"]], bad).astype({"year": int})
    since = figures["indicator"].map(targets["first_year"]).astype(int)
    sums = add_up(figures[(figures["year"] >= since) & (figures["year"] <= as_of)], ["area", "indicator", "year"])
    totals = add_up(sums[["indicator", "year", "value"]], ["indicator", "year"])
    areas = names.loc[names["kind"] == "area", "id"].nunique()
    named = pd.concat([sums, totals.assign(area="total")])
    keys = zip(named["area"], named["indicator"], named["year"])
    print(
        json.dumps(
            {
                "rows": count,
                "bad": bad,
                "sums": {"|".join(map(str, key)): decimal(value) for key, value in zip(keys, named["value"])},
                "verdicts": {
                    id: judge(target, totals[totals["indicator"] == id], areas, as_of)
                    for id, target in targets.iterrows()
                },
            },
            ensure_ascii=False,
        )
    )


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
