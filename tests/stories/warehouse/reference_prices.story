# W7
story   A reference price is a dated fact with a source; only the latest day may be corrected
include common/county.story
when    2026-02-27 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-02-26", "price_fen_per_tonne": 388000, "source": "我的钢铁网"}
  ->    ReferencePricePublished {"grade": "Q235B", "day": "2026-02-26", "price_fen_per_tonne": 388000, "correction": false}
when    2026-02-27 10:01:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-02-27", "price_fen_per_tonne": 390000, "source": "我的钢铁网"}
  ->    ReferencePricePublished {"correction": false}
when    2026-02-27 10:02:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-02-27", "price_fen_per_tonne": 391000, "source": "我的钢铁网,更正"}
  ->    ReferencePricePublished {"correction": true}
when    2026-02-27 10:03:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-02-26", "price_fen_per_tonne": 387000, "source": "我的钢铁网"}
  ->    refused price_day_before_latest {"latest": "2026-02-27"}
when    2026-02-27 10:04:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-02-28", "price_fen_per_tonne": 390000, "source": "我的钢铁网"}
  ->    refused price_day_in_future
when    2026-02-27 10:05:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-02-27", "price_fen_per_tonne": 0, "source": "我的钢铁网"}
  ->    refused price_out_of_range
when    2026-02-27 10:06:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-02-27", "price_fen_per_tonne": 390000, "source": ""}
  ->    refused text_required {"field": "source"}
when    2026-02-27 10:07:00 chen.price PublishReferencePrice {"grade": "", "day": "2026-02-27", "price_fen_per_tonne": 390000, "source": "我的钢铁网"}
  ->    refused text_required {"field": "grade"}
# the borrower does not price its own collateral
when    2026-02-27 10:08:00 he.boss PublishReferencePrice {"grade": "Q235B", "day": "2026-02-27", "price_fen_per_tonne": 900000, "source": "自报"}
  ->    refused permission_denied
