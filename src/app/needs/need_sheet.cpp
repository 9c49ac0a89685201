#include "app/needs/need_sheet.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>
#include <xlsxwriter.h>

namespace gzl::app {

namespace {

using core::need::NeedListView;
using core::need::PlacementStatus;
using core::need::PlacementView;
using core::product::ProductKind;

constexpr lxw_row_t kTitle = 0;
constexpr lxw_row_t kAbout = 1;
constexpr lxw_row_t kHeader = 2;

constexpr std::array kColumns{
    "编号 Placement",     "企业 Enterprise", "统一社会信用代码 Code", "融资品种 Kind",     "金额(元) Amount",
    "期限(天) Days",      "用途 Purpose",    "可提供担保 Collateral", "期望用款日 Wanted", "状态 Status",
    "报价金额(元) Quote", "年利率 Rate",     "费用(元) Fee",          "综合年化 All-in",   "报价有效期 Valid until",
    "联系 Contact",       "条件 Conditions", "婉拒原因 Declined",
};

const char* text_of(ProductKind kind) {
    switch (kind) {
        case ProductKind::inventory:
            return "存货质押 inventory";
        case ProductKind::prepayment:
            return "预付款 prepayment";
        case ProductKind::procurement:
            return "代采 procurement";
        case ProductKind::decored:
            return "脱核链贷 decored";
        case ProductKind::revolving:
            return "循环贷 revolving";
        case ProductKind::voucher:
            return "凭证 voucher";
    }
    return "";
}

const char* text_of(PlacementStatus status) {
    switch (status) {
        case PlacementStatus::placed:
            return "待答复 placed";
        case PlacementStatus::claimed:
            return "已认领 claimed";
        case PlacementStatus::quoted:
            return "已报价 quoted";
        case PlacementStatus::declined:
            return "已婉拒 declined";
        case PlacementStatus::chosen:
            return "已选定 chosen";
        case PlacementStatus::placed_elsewhere:
            return "已由他行落地 placed elsewhere";
        case PlacementStatus::withdrawn:
            return "已撤回 withdrawn";
    }
    return "";
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all.append(all.empty() ? "" : ";").append(text);
    return all;
}

// The library writes to a name only; the file is gone when its bytes are read.
class TemporaryFile {
  public:
    TemporaryFile() : name_((std::filesystem::temp_directory_path() / "need-list-XXXXXX").string()) {
        const int file = mkstemp(name_.data());
        if (file < 0) name_.clear();
        if (file >= 0) close(file);
    }
    ~TemporaryFile() {
        if (!name_.empty()) unlink(name_.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::string& name() const { return name_; }  // empty: there is none
    std::string bytes() const {
        std::ifstream file(name_, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }

  private:
    std::string name_;
};

class SheetWriter {
  public:
    explicit SheetWriter(const std::string& name) : book_(workbook_new(name.c_str())) {
        sheet_ = workbook_add_worksheet(book_, "产业融资需求清单");
        bold_ = workbook_add_format(book_);
        format_set_bold(bold_);
        money_ = workbook_add_format(book_);
        format_set_num_format(money_, "#,##0.00");
        share_ = workbook_add_format(book_);
        format_set_num_format(share_, "0.0000%");
        worksheet_set_column(sheet_, 0, static_cast<lxw_col_t>(kColumns.size() - 1), 20, nullptr);
        worksheet_freeze_panes(sheet_, kHeader + 1, 2);
    }
    ~SheetWriter() {
        if (book_) workbook_close(book_);
    }
    SheetWriter(const SheetWriter&) = delete;
    SheetWriter& operator=(const SheetWriter&) = delete;

    void write(const NeedListView& list) {
        worksheet_write_string(sheet_, kTitle, 0, "产业融资需求清单", bold_);
        const std::string about = list.number + " · " + list.bank_name + " · 发布 " + list.published_on.text() +
                                  " · 答复截止 " + list.answer_by.text();
        worksheet_write_string(sheet_, kAbout, 0, about.c_str(), nullptr);
        for (std::size_t i = 0; i < kColumns.size(); ++i)
            worksheet_write_string(sheet_, kHeader, static_cast<lxw_col_t>(i), kColumns[i], bold_);
        row_ = kHeader;
        for (const PlacementView& placement : list.placements) write(placement);
    }

    lxw_error close() {
        const lxw_error error = workbook_close(book_);
        book_ = nullptr;
        return error;
    }

  private:
    void write(const PlacementView& placement) {
        ++row_;
        column_ = 0;
        text(placement.placement.text());
        text(placement.enterprise_name);
        text(placement.enterprise_code);
        text(placement.kind ? text_of(*placement.kind) : "");
        yuan(placement.amount);
        number(static_cast<double>(placement.tenor_days), nullptr);
        text(placement.purpose);
        text(placement.collateral);
        text(placement.wanted_by.text());
        text(std::string(text_of(placement.status)) + (placement.late ? "(逾期答复 late)" : ""));
        if (placement.quote) {
            yuan(placement.quote->amount);
            rate(placement.quote->rate);
            yuan(placement.quote->fee);
            rate(placement.quote->all_in);
            text(placement.quote->valid_until.text());
        } else {
            column_ += 5;
        }
        text(placement.contact);
        text(placement.quote ? joined(placement.quote->conditions) : "");
        text(placement.declined_because);
    }

    // A string cell is never taken for a formula.
    void text(const std::string& text) { worksheet_write_string(sheet_, row_, column_++, text.c_str(), nullptr); }
    void number(double value, lxw_format* format) { worksheet_write_number(sheet_, row_, column_++, value, format); }
    // Exact: fen are integers below 2^53, and a cell shows two decimals.
    void yuan(Money amount) { number(static_cast<double>(amount.value()) / 100, money_); }
    void rate(RatePpm rate) { number(static_cast<double>(rate.value()) / 1'000'000, share_); }

    lxw_workbook* book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* bold_ = nullptr;
    lxw_format* money_ = nullptr;
    lxw_format* share_ = nullptr;
    lxw_row_t row_ = 0;
    lxw_col_t column_ = 0;
};

}  // namespace

Result<std::string> need_sheet(const NeedListView& list) {
    const TemporaryFile file;
    if (file.name().empty()) return fault("no temporary file can be made");
    SheetWriter writer(file.name());
    writer.write(list);
    if (const lxw_error error = writer.close(); error != LXW_NO_ERROR)
        return fault("the sheet cannot be written: " + std::string(lxw_strerror(error)));
    std::string bytes = file.bytes();
    if (bytes.empty()) return fault("the sheet cannot be read back");
    return bytes;
}

}  // namespace gzl::app
