// The rows of this module. Numbers: commands 2200–2219, queries 2220–2229, events 2230–2249.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::scoring {

const Commands kCommands{
    command<struct RecordProfile>(
        2200, "POST /v1/enterprises/{enterprise}/profile", trade_verify, "登记企业概况",
        "Record an enterprise's profile",
        {event<struct EnterpriseProfiled>(2230, "已登记企业概况", "Enterprise's profile recorded")}),
    command<struct RecordOutsideData>(
        2201, "POST /v1/enterprises/{enterprise}/outsideData", trade_verify, "登记外部信用数据", "Record outside data",
        {event<struct OutsideDataRecorded>(2231, "已登记外部信用数据", "Outside data recorded")}),
    command<struct RecordScore>(2202, "", score_record, "登记信用评分", "Record a score",
                                {event<struct ScoreRecorded>(2232, "已登记信用评分", "Score recorded")}),
};

const Queries kQueries{
    query<struct GetCredit>(2220, "GET /v1/enterprises/{enterprise}/credit", read, "查看企业信用",
                            "See an enterprise's credit"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::scoring
