#include "api/platform/problem.hpp"

namespace gzl::api {

namespace {

constexpr std::string_view kContentType = "application/problem+json";

std::string head(std::string_view reason, std::string_view title, int status) {
    std::string body = "{\"type\":\"urn:guanzhilian:reason:";
    body.append(reason).append("\",\"title\":");
    write_json_text(body, title);
    return body.append(",\"status\":").append(std::to_string(status));
}

HttpResponse response(int status, std::string body) {
    HttpResponse response;
    response.status = status;
    response.content_type = kContentType;
    response.body = std::move(body.append("}"));
    response.headers.push_back({"Cache-Control", "no-store"});
    response.headers.push_back({"Content-Security-Policy", std::string(kApiContentSecurityPolicy)});
    return response;
}

struct InputText {
    std::string_view reason;
    std::string_view zh;
    std::string_view en;
};

constexpr InputText kInputTexts[] = {
    {"malformed_json", "请求内容不是合法的 JSON", "The body is not valid JSON"},
    {"too_deep", "JSON 嵌套层数过多", "The JSON is nested too deeply"},
    {"wrong_type", "字段类型不正确", "A field has the wrong type"},
    {"unknown_field", "存在未知字段", "There is an unknown field"},
    {"missing_field", "缺少必填字段", "A required field is missing"},
    {"out_of_range", "数值超出允许范围", "A number is out of range"},
    {"unknown_value", "取值不在允许范围内", "A value is not one of the allowed ones"},
    {"text_too_long", "文本过长", "A text is too long"},
    {"too_many_items", "列表项目过多", "A list has too many items"},
    {"malformed_date", "日期格式应为 YYYY-MM-DD", "A date must be YYYY-MM-DD"},
    {"malformed_instant", "时间格式不正确", "An instant must be RFC 3339 in UTC with milliseconds"},
    {"malformed_id", "编号格式不正确", "An identifier is malformed"},
    {"malformed_bytes", "十六进制内容不正确", "A hexadecimal text is malformed"},
};

}  // namespace

Language language_of(const HttpRequest& request) {
    const auto wanted = request.header("Accept-Language");
    return wanted && wanted->starts_with("en") ? Language::en : Language::zh;
}

int status_of(core::RefusalClass kind) {
    switch (kind) {
        case core::RefusalClass::malformed:
            return 400;
        case core::RefusalClass::forbidden:
            return 403;
        case core::RefusalClass::not_found:
            return 404;
        case core::RefusalClass::conflict:
            return 409;
        case core::RefusalClass::business:
            return 422;
    }
    return 422;
}

HttpResponse problem(const core::Refusal& refusal, Language language) {
    const core::Reason& reason = *refusal.reason;
    const int status = status_of(reason.kind);
    std::string body = head(reason.name, language == Language::zh ? reason.zh : reason.en, status);
    if (!refusal.details.empty()) {
        body.append(",\"details\":{");
        for (const core::RefusalDetail& detail : refusal.details) {
            if (body.back() != '{') body.push_back(',');
            write_json_text(body, detail.name);
            body.push_back(':');
            write_json_text(body, detail.value);
        }
        body.push_back('}');
    }
    return response(status, std::move(body));
}

HttpResponse problem(const core::Reason& reason, Language language) {
    return problem(core::Refusal{&reason, {}}, language);
}

HttpResponse problem(const JsonProblem& input, Language language) {
    std::string_view title = input.reason;
    for (const InputText& text : kInputTexts)
        if (text.reason == input.reason) title = language == Language::zh ? text.zh : text.en;
    std::string body = head(input.reason, title, 400);
    body.append(",\"fields\":[{\"pointer\":");
    write_json_text(body, input.pointer);
    body.append(",\"reason\":\"").append(input.reason).append("\"}]");
    return response(400, std::move(body));
}

HttpResponse problem(const EdgeReason& reason, Language language) {
    auto answer =
        response(reason.status, head(reason.name, language == Language::zh ? reason.zh : reason.en, reason.status));
    if (reason.status == 503) answer.headers.push_back({"Retry-After", "1"});
    return answer;
}

HttpResponse problem(const EdgeReason& reason, Language language, std::string_view detail) {
    std::string body = head(reason.name, language == Language::zh ? reason.zh : reason.en, reason.status);
    body.append(",\"detail\":");
    write_json_text(body, detail);
    return response(reason.status, std::move(body));
}

}  // namespace gzl::api
