#include "scoring/read_table.hpp"

#include <doctest/doctest.h>

namespace gzl::scoring {

namespace {

std::string refusal(std::string_view text, const ReadOptions& options = {}) {
    const auto table = read_table(text, options);
    return table ? "" : table.error().message;
}

}  // namespace

TEST_CASE("numbers, categories and missing values") {
    const auto table = read_table("a,b,c\n1,x,\n\"1,234.5\",y,2\n?,NA,-3e2\n", {});
    REQUIRE(table);
    CHECK(table->rows == 3);
    CHECK_FALSE(table->columns[0].is_category);
    CHECK(table->columns[0].numbers[1] == 1234.5);
    CHECK(std::isnan(table->columns[0].numbers[2]));
    CHECK(table->columns[1].is_category);
    CHECK(table->columns[1].levels == std::vector<std::string>{"x", "y"});
    CHECK(table->columns[1].codes == std::vector<std::int32_t>{0, 1, kNoLevel});
    CHECK(table->columns[2].numbers[2] == -300);
}

TEST_CASE("other separators, quotes, line ends, white space, ARFF") {
    CHECK(read_table("a;b\r\n1;2\r\n", {})->columns[1].numbers[0] == 2);
    CHECK(read_table("a\tb\n1\t2", {})->columns[1].numbers[0] == 2);
    const auto spaces = read_table("A11  6 0\nA12 48 1\n", {.header = false, .category = {}});
    REQUIRE(spaces);
    CHECK(spaces->columns[0].name == "c1");
    CHECK(spaces->columns[1].numbers[1] == 48);
    CHECK(read_table("a,b\n\"x \"\"y\"\"\",1\n\n", {})->columns[0].levels[0] == "x \"y\"");
    const auto arff =
        read_table("% note\n@relation r\n@attribute 'A 1' numeric\n@ATTRIBUTE class {0,1}\n@data\n1.5,0\n?,1\n", {});
    REQUIRE(arff);
    CHECK(arff->columns[0].name == "A 1");
    CHECK(arff->rows == 2);
}

TEST_CASE("numbers as people write them") {
    const auto first = [](const std::string& text) { return read_table("a;b\n" + text + ";1\n", {})->columns[0]; };
    const auto number = [&](const std::string& text) {
        const Column column = first(text);
        return column.is_category ? kMissing : column.numbers[0];
    };
    CHECK(number("13.5%") == 13.5);
    CHECK(number("¥1,234.50") == 1234.5);
    CHECK(number("￥12") == 12);
    CHECK(number("$40,000") == 40'000);
    CHECK(number("-€5") == -5);
    CHECK(number("\u22125") == -5);
    CHECK(number("１２．５％") == 12.5);
    CHECK(number("+7") == 7);
    for (const char* text : {"1,23", "1.234,50", "--5", "%", "¥", "12 ¥", "1e400", "inf"})
        CHECK_MESSAGE(first(text).is_category, text);
}

TEST_CASE("a column without a name is named by its place") {
    const auto table = read_table(",b,\n1,2,\n", {});
    REQUIRE(table);
    CHECK(table->columns[0].name == "column 1");
    CHECK(table->columns[2].name == "column 3");
}

TEST_CASE("GB18030 and a byte order mark") {
    CHECK(read_table("\xEF\xBB\xBF企业,额\n甲,1\n", {})->columns[0].name == "企业");
    CHECK(read_table("\xC6\xF3\xD2\xB5,b\n\xBC\xD7,1\n", {})->columns[0].name == "企业");
}

TEST_CASE("what cannot be read is told with its row and column") {
    CHECK(refusal("") == "the file is empty");
    CHECK(refusal("a,b\n") == "there is no row of data");
    CHECK(refusal("a,a\n1,2\n") == "two columns are named a");
    CHECK(refusal("a,b\n1,2\n3\n") == "row 3 has 1 fields where 2 are named");
    std::string numbers = "a,b\n";
    for (int i = 0; i < 30; ++i) numbers += "1,2\n";
    CHECK(refusal(numbers + "1,zwei\n").starts_with("row 32, column b: 'zwei' is no number as the others are"));
    CHECK(read_table(numbers + "1,zwei\n", {.header = true, .category = {"b"}})->columns[1].is_category);
    CHECK(refusal("a\n1\n", {.header = true, .category = {"z"}}) == "there is no column z");
    // separators of thousands stand at every third digit, or it is no number
    CHECK(read_table("a\n\"12,34\"\n", {})->columns[0].is_category);
}

}  // namespace gzl::scoring
