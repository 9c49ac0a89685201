#include "app/county/shape_problems.hpp"

#include "app/county/nearest.hpp"

namespace gzl::app::county {

namespace {

std::string quoted(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

std::string listed(const Names& names, std::string_view separator) {
    constexpr std::size_t kMost = 24;
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < kMost; ++i) {
        if (i > 0) text += separator;
        text += names[i];
    }
    return names.size() > kMost ? text + " …" : text;
}

// "Did you mean X?" when a known name is near, otherwise all that are known.
Text suggestion(std::string_view mistyped, const Names& known) {
    if (known.empty()) return {"这里没有可用的名称", "There is none to choose from"};
    if (const std::string near = nearest(mistyped, known); !near.empty())
        return {"是否应为 " + near + "?可用:" + listed(known, "、"),
                "Did you mean " + near + "? Known: " + listed(known, ", ")};
    return {"可用:" + listed(known, "、"), "Known: " + listed(known, ", ")};
}

Text form_of(const Type& type) {
    switch (type.kind) {
        case TypeKind::boolean:
            return {"true 或 false", "true or false"};
        case TypeKind::integer:
            return {"整数,不加引号", "a whole number without quotes"};
        case TypeKind::text:
            return {"引号内的文本", "a text in quotes"};
        case TypeKind::enumeration:
            return {"引号内的名称", "a name in quotes"};
        case TypeKind::date:
            return {"日期,如 2026-02-28(不加引号)", "a date such as 2026-02-28, without quotes"};
        case TypeKind::instant:
            return {"北京时间,如 2026-02-28T08:00:00(不加引号)",
                    "a time in Asia/Shanghai such as 2026-02-28T08:00:00, without quotes"};
        case TypeKind::id:
            return {"引号内的、另一张表的 key", "the key of another table, in quotes"};
        case TypeKind::bytes:
            return {"引号内的十六进制文本", "hexadecimal digits in quotes"};
        case TypeKind::list:
            return {"方括号内的列表", "a list in square brackets"};
        case TypeKind::optional:
            return form_of(*type.element);
        case TypeKind::structure:
            return {"表", "a table"};
    }
    return {};
}

}  // namespace

Problem file_unreadable(std::string_view file, std::string_view why) {
    return {.reason = "file_unreadable",
            .message = {"无法读取文件 " + std::string(file) + ":" + std::string(why),
                        "Cannot read " + std::string(file) + ": " + std::string(why)},
            .advice = {"请检查路径和权限", "Check the path and its permissions"}};
}

Problem toml_syntax(Place place, std::string_view description) {
    return {.place = place,
            .reason = "toml_syntax",
            .message = {"TOML 语法错误:" + std::string(description), "TOML syntax: " + std::string(description)},
            .advice = {"请按 TOML 1.0 改正此处;改正前无法检查其余内容",
                       "Correct this by TOML 1.0; the rest cannot be checked before"}};
}

Problem unknown_table(Place place, std::string_view name, const Names& known) {
    return {.place = place,
            .reason = "unknown_table",
            .message = {"没有名为 " + std::string(name) + " 的表", "There is no table named " + std::string(name)},
            .advice = suggestion(name, known)};
}

Problem missing_table(std::string_view name) {
    return {.reason = "missing_table",
            .message = {"缺少 [" + std::string(name) + "]", "[" + std::string(name) + "] is missing"},
            .advice = {"请补上该表", "Add this table"}};
}

Problem unknown_field(Place place, std::string_view name, const Names& known) {
    return {.place = place,
            .reason = "unknown_field",
            .message = {"不认识的键 " + std::string(name), "Unknown key " + std::string(name)},
            .advice = suggestion(name, known)};
}

Problem missing_field(Place place, std::string_view table, const Names& spellings) {
    return {.place = place,
            .reason = "missing_field",
            .message = {std::string(table) + " 缺少 " + spellings.front(),
                        std::string(table) + " lacks " + spellings.front()},
            .advice = {"请补上 " + listed(spellings, " 或 "), "Add " + listed(spellings, " or ")}};
}

Problem given_twice(Place place, const Names& spellings) {
    return {.place = place,
            .reason = "given_twice",
            .message = {listed(spellings, " 与 ") + " 重复", listed(spellings, " and ") + " say the same thing"},
            .advice = {"只保留其中一个", "Keep one of them"}};
}

Problem wrong_type(Place place, std::string_view field, const Type& expected) {
    const Text form = form_of(expected);
    return {.place = place,
            .reason = "wrong_type",
            .message = {std::string(field) + " 的类型不对", std::string(field) + " has the wrong type"},
            .advice = {"请写" + form.zh, "Write " + form.en}};
}

Problem not_a_table(Place place, std::string_view name) {
    return {.place = place,
            .reason = "wrong_type",
            .message = {std::string(name) + " 应为表", std::string(name) + " must be a table"},
            .advice = {name == "county" ? "请写 [county]" : "请写 [[" + std::string(name) + "]]",
                       name == "county" ? "Write [county]" : "Write [[" + std::string(name) + "]]"}};
}

Problem out_of_range(Place place, std::string_view field) {
    return {.place = place,
            .reason = "out_of_range",
            .message = {std::string(field) + " 超出范围", std::string(field) + " is out of range"},
            .advice = {"数量须在 0 与 9007199254740991 之间,日期须在 1970 年至 9999 年之间",
                       "A quantity lies between 0 and 9007199254740991, a date between the years 1970 and 9999"}};
}

Problem malformed_amount(Place place, std::string_view field, std::string_view example) {
    return {.place = place,
            .reason = "malformed_amount",
            .message = {std::string(field) + " 不能精确读出", std::string(field) + " cannot be read exactly"},
            .advice = {"请写成 " + quoted(example) + " 的形式", "Write it as in " + quoted(example)}};
}

Problem unknown_value(Place place, std::string_view field, std::string_view value, const Names& allowed) {
    return {.place = place,
            .reason = "unknown_value",
            .message = {std::string(field) + " 不能为 " + quoted(value),
                        std::string(field) + " cannot be " + quoted(value)},
            .advice = suggestion(value, allowed)};
}

Problem unknown_reference(Place place, std::string_view table, std::string_view key, const Names& known) {
    return {.place = place,
            .reason = "unknown_reference",
            .message = {"没有 key 为 " + quoted(key) + " 的 [[" + std::string(table) + "]]",
                        "There is no [[" + std::string(table) + "]] with the key " + quoted(key)},
            .advice = suggestion(key, known)};
}

Problem duplicate_key(Place place, std::string_view table, std::string_view key, Place first) {
    const std::string line = std::to_string(first.line);
    return {.place = place,
            .reason = "duplicate_key",
            .message = {"[[" + std::string(table) + "]] 的 key " + quoted(key) + " 已在第 " + line + " 行使用",
                        "The key " + quoted(key) + " of [[" + std::string(table) + "]] is used in line " + line},
            .advice = {"请换一个 key", "Choose another key"}};
}

Problem key_file_unreadable(Place place, std::string_view file, std::string_view why) {
    return {.place = place,
            .reason = "key_file_unreadable",
            .message = {"无法读取公钥文件 " + std::string(file) + ":" + std::string(why),
                        "Cannot read the public key file " + std::string(file) + ": " + std::string(why)},
            .advice = {"请用 --keys 指定公钥目录,并确认文件存在",
                       "Name the directory with --keys; the file must be there"}};
}

Problem key_files_not_read(Place place) {
    return {.place = place,
            .severity = Severity::warning,
            .reason = "key_files_not_read",
            .message = {"未给出 --keys,公钥文件没有检查", "Without --keys the public key files are not checked"},
            .advice = {"请用 --keys 指定公钥目录再检查一次", "Check again with --keys DIRECTORY"}};
}

Problem public_key_malformed(Place place, std::string_view why) {
    return {.place = place,
            .reason = "public_key_malformed",
            .message = {"公钥格式不正确:" + std::string(why), "Not a public key: " + std::string(why)},
            .advice = {"请写 ed25519:<base64> 或 sm2-sm3:<base64>", "Write ed25519:<base64> or sm2-sm3:<base64>"}};
}

}  // namespace gzl::app::county
