// 贷后监管报告 (E7).
#include "documents/report_parts.hpp"
#include "documents/words.hpp"

namespace gzl::documents {

namespace {

using namespace core::report;

std::string term_of(const PostLoan& report) {
    return report.terms.opened_on.text() + " 至 " + report.terms.due_on.text();
}

void put_use(Sheet& sheet, const UseOfFunds& use) {
    sheet.heading("资金用途");
    sheet.facts({{"申报用途", use.purpose},
                 {"收款方", use.payee},
                 {"经核验的交易对方", use.trading_partner.empty() ? "—" : use.trading_partner},
                 {"流向是否偏离", yes_no(use.deviates)}});
    std::vector<Row> rows;
    for (const auto& misuse : use.misuses) rows.push_back({misuse.from.text(), yuan(misuse.amount)});
    if (!rows.empty()) sheet.table({{"挪用起始日", 1}, {"金额", 1, true}}, rows);
}

Row row_of(std::string name, const std::optional<AccountOnDay>& before, const AccountOnDay& after,
           const std::function<std::string(const AccountOnDay&)>& value) {
    return {std::move(name), before ? value(*before) : "—", value(after)};
}

void put_account(Sheet& sheet, const PostLoan& report) {
    const PeriodAccount& account = report.account;
    sheet.heading("本息与分类");
    const auto row = [&](std::string name, const std::function<std::string(const AccountOnDay&)>& value) {
        return row_of(std::move(name), account.before, account.after, value);
    };
    sheet.table({{"项目", 1.4},
                 {account.before ? "期初(" + account.before->day.text() + " 日终)" : "期初(尚未发放)", 1.3, true},
                 {"期末(" + account.after.day.text() + " 日终)", 1.3, true}},
                {row("本金余额", [](const AccountOnDay& day) { return yuan(day.outstanding); }),
                 row("应付利息", [](const AccountOnDay& day) { return yuan(day.owed.interest); }),
                 row("应付罚息", [](const AccountOnDay& day) { return yuan(day.owed.penalty); }),
                 row("应付费用", [](const AccountOnDay& day) { return yuan(day.owed.costs); }),
                 row("逾期本金", [](const AccountOnDay& day) { return yuan(day.overdue_principal); }),
                 row("逾期利息", [](const AccountOnDay& day) { return yuan(day.overdue_interest); }),
                 row("逾期天数", [](const AccountOnDay& day) { return std::to_string(day.days_overdue); }),
                 row("五级分类", [](const AccountOnDay& day) { return std::string(word(day.loan_class)); })});
    std::vector<Row> rows;
    for (const auto& movement : account.movements)
        rows.push_back({movement.day.text(), std::string(word(movement.kind)), yuan(movement.amount)});
    if (rows.empty()) {
        sheet.paragraph("本期没有还款。");
        return;
    }
    sheet.table({{"起息日", 1}, {"事项", 1}, {"金额", 1.2, true}}, rows);
    const auto& taken = account.taken;
    sheet.facts({{"本期还本", yuan(taken.principal)},
                 {"本期付息", yuan(taken.interest)},
                 {"本期罚息", yuan(taken.penalty)},
                 {"本期费用", yuan(taken.costs)}});
}

void put_cover(Sheet& sheet, const Cover& cover) {
    put_goods(sheet, cover.goods);
    sheet.heading("担保线");
    sheet.facts({{"保证金", yuan(cover.margin)},
                 {"约定质押率", per_cent(cover.contract_ltv)},
                 {"警戒线", per_cent(cover.warning_ltv)},
                 {"平仓线", per_cent(cover.close_out_ltv)},
                 {"追加担保期限", cover.top_up_by ? cover.top_up_by->text() : "无"},
                 {"已触及平仓线", yes_no(cover.close_out)}});
}

std::string handled(const ReportedAlert& alert) {
    std::string text(word(alert.status));
    if (alert.outcome) text.append(",").append(word(*alert.outcome));
    if (!alert.cause.empty()) text.append(":").append(alert.cause);
    if (!alert.case_number.empty()) text.append(",案号 ").append(alert.case_number);
    return text;
}

void put_alerts(Sheet& sheet, const std::vector<ReportedAlert>& alerts) {
    sheet.heading("告警(本期触发或尚未关闭)");
    if (alerts.empty()) {
        sheet.paragraph("没有告警。");
        return;
    }
    const auto time_of = [](const std::optional<Instant>& at) { return at ? minute_of(*at) : std::string("—"); };
    std::vector<Row> rows;
    for (const ReportedAlert& alert : alerts)
        rows.push_back({std::string(word(alert.rule)) + "(" + std::string(word(alert.alert_class)) + ")",
                        alert.warehouse + " " + alert.zone, minute_of(alert.raised_at), time_of(alert.intervened_at),
                        time_of(alert.on_site_at), handled(alert)});
    sheet.table({{"告警", 1.3}, {"位置", 1.2}, {"触发", 1.1}, {"处置", 1.1}, {"到场", 1.1}, {"结果", 1.8}}, rows);
}

void put_scores(Sheet& sheet, const std::optional<std::vector<ReportedScore>>& scores) {
    sheet.heading("信用评分");
    if (!scores) return sheet.paragraph("企业未授权本行查看信用评分。");
    if (scores->empty()) return sheet.paragraph("平台尚无该企业的评分记录。");
    std::vector<Row> rows;
    for (std::size_t i = 0; i < scores->size(); ++i) {
        const ReportedScore& score = (*scores)[i];
        const std::int64_t change = i == 0 ? 0 : score.points - (*scores)[i - 1].points;
        rows.push_back({score.as_of.text(), std::to_string(score.points),
                        i == 0 ? std::string("—") : (change > 0 ? "+" : "") + std::to_string(change),
                        std::string(word(score.grade)), per_cent(score.default_probability), score.model});
    }
    sheet.table({{"截至", 1.1}, {"评分", 0.7}, {"较上次", 0.7}, {"等级", 0.7}, {"违约概率", 0.9}, {"模型", 1.9}}, rows);
    sheet.paragraph("评分仅供参考,由银行自主决策。");
}

void put(Sheet& sheet, const PostLoan& report, const Issue& issue) {
    const bool is_clean = report.concerns.empty();
    sheet.verdict(is_clean ? "结论:本期未发现需要关注的事项。"
                           : "结论:需要关注——" +
                                 listed(report.concerns, [](Concern concern) { return std::string(word(concern)); }),
                  is_clean);
    sheet.facts(
        {{"借款企业", report.enterprise.name},
         {"信用代码", report.enterprise.code},
         {"贷款银行", report.bank.name},
         {"产品", report.product},
         {"报告期间", report.from.text() + " 至 " + report.to.text()},
         {"货物与告警截至", minute_of(report.as_of)},
         {"借据", report.loan.text()},
         {"额度", report.facility.text()},
         {"发放金额", yuan(report.terms.amount)},
         {"年利率", per_cent(report.terms.rate) + "(1/" + std::to_string(report.terms.basis) + ")"},
         {"期限", term_of(report)},
         {"还款方式", std::string(word(report.terms.plan)) + "," + std::string(word(report.terms.settlement))}});
    put_use(sheet, report.use);
    put_account(sheet, report);
    if (report.cover) put_cover(sheet, *report.cover);
    put_alerts(sheet, report.alerts);
    put_scores(sheet, report.scores);
    put_proof(sheet, issue);
}

}  // namespace

Result<std::string> pdf_of(const PostLoanReported& report, const Issue& issue) {
    return Sheet::pdf(masthead("贷后监管报告", report.number, issue),
                      [&](Sheet& sheet) { put(sheet, report.content, issue); });
}

}  // namespace gzl::documents
