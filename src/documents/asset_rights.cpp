// 资产确权报告 (E6).
#include "documents/report_parts.hpp"
#include "documents/words.hpp"

namespace gzl::documents {

namespace {

using namespace core::report;

void put_trade(Sheet& sheet, const ReportedTrade& trade) {
    const ReportedContract& contract = trade.contract;
    sheet.heading("贸易背景");
    sheet.facts({{"合同", std::string(word(contract.kind)) + " " + contract.number},
                 {"签订日期", contract.signed_on.text()},
                 {"合同对方", contract.counterparty_name},
                 {"对方信用代码", contract.counterparty_code},
                 {"货物", contract.goods},
                 {"合同重量", kilograms(contract.weight)},
                 {"合同金额", yuan(contract.amount)},
                 {"已占用融资额", yuan(contract.financed)}});
    std::vector<Row> rows;
    for (const ReportedInvoice& invoice : trade.invoices)
        rows.push_back({invoice.number, invoice.issued_on.text(), invoice.seller_code, invoice.buyer_code,
                        kilograms(invoice.weight), yuan(invoice.amount)});
    sheet.table({{"数电票号码", 1.7},
                 {"开票日期", 0.9},
                 {"销售方", 1.6},
                 {"购买方", 1.6},
                 {"重量", 1.1, true},
                 {"价税合计", 1.3, true}},
                rows);
    sheet.heading("贸易真实性核验(" + minute_of(trade.verified_at) + ")");
    std::vector<Row> checks;
    for (const auto& check : trade.checks)
        checks.push_back({std::string(word(check.check)), check.passed ? "通过" : "未通过",
                          check.computed ? "系统比对" : "核验人确认", check.evidence.empty() ? "—" : check.evidence});
    sheet.table({{"核验项", 1}, {"结果", 0.7}, {"方式", 0.9}, {"依据", 3}}, checks);
}

void put_searches(Sheet& sheet, const std::vector<SearchResult>& searches) {
    sheet.heading("权利冲突查询(全平台)");
    std::vector<Row> rows;
    for (const SearchResult& result : searches)
        rows.push_back({std::string(word(result.search)), std::to_string(result.searched),
                        listed(
                            result.found, [](const std::string& id) { return id; }, "、")});
    sheet.table({{"查询事项", 2.6}, {"查询数量", 0.8, true}, {"发现冲突", 2}}, rows);
}

void put(Sheet& sheet, const AssetRights& rights, const Issue& issue) {
    sheet.verdict(rights.confirmed ? "结论:经核验,未发现影响权利的事项,资产权属予以确认。"
                                   : "结论:存在下列事项,资产权属未能确认——" +
                                         listed(rights.doubts, [](Doubt doubt) { return std::string(word(doubt)); }),
                  rights.confirmed);
    sheet.facts({{"融资企业", rights.enterprise.name},
                 {"信用代码", rights.enterprise.code},
                 {"拟融资银行", rights.bank.name},
                 {"产品", rights.product},
                 {"申请金额", yuan(rights.amount)},
                 {"申请编号", rights.application.text()},
                 {"用途", rights.purpose}});
    put_trade(sheet, rights.trade);
    if (rights.goods) put_goods(sheet, *rights.goods);
    put_searches(sheet, rights.searches);
    put_proof(sheet, issue);
}

}  // namespace

Result<std::string> pdf_of(const AssetRightsReported& report, const Issue& issue) {
    return Sheet::pdf(masthead("资产确权报告", report.number, issue),
                      [&](Sheet& sheet) { put(sheet, report.content, issue); });
}

}  // namespace gzl::documents
