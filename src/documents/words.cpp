#include "documents/words.hpp"

#include <array>

namespace gzl::documents {

namespace {

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number < 0 ? -number : number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return (number < 0 ? "-" : "") + digits;
}

std::string hundredths(std::int64_t value) {
    const std::int64_t rest = (value < 0 ? -value : value) % 100;
    const std::string sign = value < 0 && value > -100 ? "-" : "";
    return sign + grouped(value / 100) + "." + (rest < 10 ? "0" : "") + std::to_string(rest);
}

// In the order of the enumeration.
template <class E, std::size_t N>
std::string_view at(const std::array<std::string_view, N>& words, E value) {
    static_assert(N == boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value);
    return words[static_cast<std::size_t>(value)];
}

}  // namespace

std::string yuan(Money amount) {
    return hundredths(amount.value()) + " 元";
}
std::string kilograms(Weight weight) {
    return grouped(weight.value()) + " 千克";
}
std::string per_cent(RatePpm rate) {
    constexpr std::int64_t kPpmInPercent = 10'000;
    std::string text = std::to_string(rate.value() / kPpmInPercent);
    std::string rest = std::to_string(rate.value() % kPpmInPercent + kPpmInPercent).substr(1);
    while (!rest.empty() && rest.back() == '0') rest.pop_back();
    if (!rest.empty()) text.append(".").append(rest);
    return text + " %";
}
std::string per_tonne(Price price) {
    return hundredths(price.value()) + " 元/吨";
}
std::string minute_of(Instant at) {
    const std::string text = at.plus_ms(8 * 3'600'000).text();
    return text.substr(0, 10) + " " + text.substr(11, 5);
}
std::string yes_no(bool is_so) {
    return is_so ? "是" : "否";
}

std::string_view word(core::trade::ContractKind kind) {
    return at(std::array<std::string_view, 2>{"采购合同", "销售合同"}, kind);
}
std::string_view word(core::trade::Check check) {
    return at(std::array<std::string_view, 6>{"主体一致", "货物一致", "重量一致", "金额一致", "物流凭证", "付款凭证"},
              check);
}
std::string_view word(core::warehouse::WeighingMode mode) {
    return at(std::array<std::string_view, 2>{"过磅", "理计"}, mode);
}
std::string_view word(core::warehouse::LotStatus status) {
    return at(std::array<std::string_view, 7>{"已预报", "已到货", "已验收", "在库", "已质押", "已出库", "已加工"},
              status);
}
std::string_view word(core::warehouse::ControlItem item) {
    return at(std::array<std::string_view, 7>{"债权人委托监管", "三方监管协议", "双人交接", "放弃留置权声明",
                                              "动产融资统一登记", "控制起始时间", "货物持续在控"},
              item);
}
std::string_view word(core::warehouse::EvidenceState state) {
    return at(std::array<std::string_view, 4>{"齐备", "缺失", "过期", "中断"}, state);
}
std::string_view word(core::product::Settlement settlement) {
    return at(std::array<std::string_view, 3>{"利随本清", "按月结息(20 日)", "到期结息"}, settlement);
}
std::string_view word(core::product::Plan plan) {
    return at(std::array<std::string_view, 5>{"到期还本", "按月付息、到期还本", "等额本息", "等额本金", "随借随还"},
              plan);
}
std::string_view word(core::loan::MovementKind kind) {
    return at(std::array<std::string_view, 3>{"还款", "担保代偿", "费用"}, kind);
}
std::string_view word(core::loan::LoanClass loan_class) {
    return at(std::array<std::string_view, 5>{"正常", "关注", "次级", "可疑", "损失"}, loan_class);
}
std::string_view word(core::supervision::AlertRule rule) {
    return at(std::array<std::string_view, 14>{"无单减重", "低于最低库存", "作业与单据不符", "越出库区", "温湿度越限",
                                               "失联", "读数停滞", "设备被动", "非作业时段闯入", "称重漂移", "单人作业",
                                               "重复质押", "位置与重量矛盾", "捆包号重复"},
              rule);
}
std::string_view word(core::supervision::AlertClass alert_class) {
    return at(std::array<std::string_view, 3>{"一般", "较大", "重大"}, alert_class);
}
std::string_view word(core::supervision::AlertStatus status) {
    return at(std::array<std::string_view, 5>{"已触发", "处置中", "已到场", "待复核", "已关闭"}, status);
}
std::string_view word(core::supervision::AlertOutcome outcome) {
    return at(std::array<std::string_view, 2>{"已解决", "误报"}, outcome);
}
std::string_view word(core::report::Search search) {
    return at(std::array<std::string_view, 7>{"发票是否已用于其他融资", "合同是否超额融资", "货主是否为本企业",
                                              "货物是否另有质押或受控于他行", "捆包号是否在他处存续或已质押",
                                              "是否有流通中的电子仓单", "是否冻结、争议或缺失"},
              search);
}
std::string_view word(core::report::Doubt doubt) {
    return at(std::array<std::string_view, 4>{"贸易背景核验未全部通过", "查询发现权利冲突", "控制证据不完整或已中断",
                                              "部分牌号当日无参考价"},
              doubt);
}
std::string_view word(core::report::Concern concern) {
    return at(std::array<std::string_view, 13>{"贷款逾期", "贷款不良", "资金流向与核验不符", "存在挪用", "额度已冻结",
                                               "质物价值低于约定质押率", "正在追加担保", "已触及平仓线",
                                               "部分牌号当日无参考价", "质物冻结、争议或缺失", "控制证据不完整或已中断",
                                               "存在未关闭的告警", "信用评分较上次明显下降"},
              concern);
}

std::string_view word(core::scoring::Grade grade) {
    return at(std::array<std::string_view, 10>{"AAA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C", "D"}, grade);
}

}  // namespace gzl::documents
