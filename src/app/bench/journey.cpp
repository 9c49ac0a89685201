#include "app/bench/journey.hpp"

#include "api/platform/services.hpp"
#include "base/id.hpp"

namespace gzl::bench {

namespace {

constexpr std::size_t kLots = 10;
constexpr std::string_view kAmountFen = "100000";

// Of step n: apply, approve, announce, then for every lot arrive and inspect, and so on.
enum Step : std::size_t {
    apply,
    approve,
    announce,
    first_arrival,
    open_inbound = first_arrival + 2 * kLots,
    sign_in_zhou,
    sign_in_wu,
    draw,
    confirm_drawdown,
    repay,
    confirm_repayment,
    open_outbound,
    sign_out_zhou,
    sign_out_wu,
    step_count,
};

// The first identifier of this field in the records of an answer.
std::string_view id_in(std::string_view body, std::string_view field) {
    const std::size_t at = body.find(field);
    if (at == std::string_view::npos) return {};
    const std::size_t begin = at + field.size();
    return body.substr(begin, body.find('"', begin) - begin);
}

std::uint64_t number_in(std::string_view body, std::string_view field, std::string_view prefix) {
    return parse_id(prefix, id_in(body, field)).value_or(0);
}

std::string http(const std::string& path, const std::string& headers, const std::string& body) {
    std::string text;
    text.reserve(512 + body.size());
    text.append("POST ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n");
    return text.append(headers)
        .append("Content-Length: ")
        .append(std::to_string(body.size()))
        .append("\r\n\r\n")
        .append(body);
}

}  // namespace

SignedConfirmations::SignedConfirmations(const BenchCounty& county, std::string_view collection,
                                         std::string_view id_prefix, std::string_view amount_field)
    : county_(county), collection_(collection), id_prefix_(id_prefix), amount_field_(amount_field) {}

void SignedConfirmations::sign_ahead(std::size_t count) {
    while (ahead_.size() < count) ahead_.push_back(make(ahead_.size() + 1));
}

std::string SignedConfirmations::request(std::uint64_t number) {
    if (number == 0 || number > ahead_.size()) return make(number);
    return std::move(ahead_[number - 1]);
}

std::string SignedConfirmations::make(std::uint64_t number) const {
    const std::string id = id_text(id_prefix_, number);
    const std::string path = "/v1/" + collection_ + "/" + id + ":confirm";
    const std::string body =
        "{" + amount_field_ + "\"reference\":\"" + id + "\",\"value_date\":\"" + county_.today.text() + "\"}";
    std::string headers = "Idempotency-Key: bank-" + id + "\r\n";
    for (const auto& header :
         api::sign_request({"POST", path, body}, county_.bank_key, api::wall_ms() / 1000, api::new_nonce()))
        headers.append(header.name).append(": ").append(header.value).append("\r\n");
    return http(path, headers, body);
}

JourneyPlan::JourneyPlan(const BenchCounty& given, std::array<Login, kWhoCount> signed_in)
    : county(given),
      logins(std::move(signed_in)),
      drawdowns(given, "drawdowns", "drawdown", ""),
      repayments(given, "repayments", "repayment", "\"amount_fen\":" + std::string(kAmountFen) + ",") {}

std::string Journey::post(Who who, const std::string& path, const std::string& body) {
    const Login& login = plan_.logins[static_cast<std::size_t>(who)];
    return http(path,
                "Cookie: " + login.cookie + "\r\nX-CSRF-Token: " + login.csrf + "\r\nIdempotency-Key: " + name_ + "-" +
                    std::to_string(keys_++) + "\r\n",
                body);
}

std::string Journey::lots() const {
    std::string list = "[";
    for (std::size_t i = 0; i < kLots; ++i)
        list.append(i > 0 ? ",\"" : "\"").append(id_text("lot", first_lot_ + i)).append("\"");
    return list + "]";
}

std::string Journey::next_request() {
    const std::string& warehouse = plan_.county.warehouse;
    const std::string sign = "/v1/orders/" + order_ + ":sign";
    switch (step_) {
        case apply:
            return post(Who::clerk, "/v1/organisations:apply",
                        R"({"code":")" + name_ + "-" + std::to_string(round_) +
                            R"(","name":"冠县轴承有限公司","capacities":["enterprise"],"code_override":"bench"})");
        case approve:
            return post(Who::checker, "/v1/organisations/" + organisation_ + ":approve", "{}");
        case announce: {
            std::string body = R"({"warehouse":")" + warehouse + R"(","lots":[)";
            for (std::size_t i = 0; i < kLots; ++i)
                body.append(i > 0 ? "," : "")
                    .append(R"({"bundle":")" + name_ + "-" + std::to_string(round_ * kLots + i))
                    .append(R"(","grade":"Q235B","specification":"3.0×1500×C","origin":"日照钢铁","weight_kg":26000,)")
                    .append(R"("mode":"weighed","cost_fen_per_tonne":400000})");
            return post(Who::boss, "/v1/lots:announce", body + "]}");
        }
        case open_inbound:
            return post(
                Who::officer, "/v1/orders",
                R"({"kind":"inbound","warehouse":")" + warehouse + R"(","lots":)" + lots() + R"(,"zone":"A1"})");
        case open_outbound:
            return post(Who::officer, "/v1/orders",
                        R"({"kind":"outbound","warehouse":")" + warehouse + R"(","lots":)" + lots() + "}");
        case sign_in_zhou:
        case sign_out_zhou:
            return post(Who::zhou, sign, R"({"device":"pda-01"})");
        case sign_in_wu:
        case sign_out_wu:
            return post(Who::wu, sign, R"({"device":"pda-02"})");
        case draw:
            return post(
                Who::boss, "/v1/facilities/" + plan_.county.facility + ":draw",
                R"({"amount_fen":)" + std::string(kAmountFen) + R"(,"payee":"日照钢铁","purpose":"采购热轧卷"})");
        case repay:
            return post(Who::boss, "/v1/loans/" + loan_ + ":repay",
                        R"({"amount_fen":)" + std::string(kAmountFen) + "}");
        case confirm_drawdown:
            ++signed_;
            return plan_.drawdowns.request(drawdown_);
        case confirm_repayment:
            ++signed_;
            return plan_.repayments.request(repayment_);
        default: {
            const std::size_t index = step_ - first_arrival;
            const std::string lot = "/v1/lots/" + id_text("lot", first_lot_ + index / 2);
            return index % 2 == 0 ? post(Who::zhou, lot + ":arrive", "{}")
                                  : post(Who::zhou, lot + ":inspect", R"({"weight_kg":26000})");
        }
    }
}

bool Journey::take_answer(std::string_view body) {
    bool named = true;
    switch (step_) {
        case apply:
            organisation_ = id_in(body, "\"organisation\":\"");
            named = !organisation_.empty();
            break;
        case announce:
            first_lot_ = number_in(body, "\"lot\":\"", "lot");
            named = first_lot_ != 0;
            break;
        case open_inbound:
        case open_outbound:
            order_ = id_in(body, "\"order\":\"");
            named = !order_.empty();
            break;
        case draw:
            drawdown_ = number_in(body, "\"drawdown\":\"", "drawdown");
            named = drawdown_ != 0;
            break;
        case confirm_drawdown:
            loan_ = id_in(body, "\"loan\":\"");
            named = !loan_.empty();
            break;
        case repay:
            repayment_ = number_in(body, "\"repayment\":\"", "repayment");
            named = repayment_ != 0;
            break;
        default:
            break;
    }
    if (++step_ == step_count) {
        step_ = 0;
        ++round_;
    }
    return named;
}

}  // namespace gzl::bench
