// The rows of this module. Numbers: commands 20–29, queries 30–39, events 1020–1039.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::archive {

const Commands kCommands{
    command<struct AnnounceLogKey>(20, "", configure, "公告日志新密钥", "Announce a key of the log",
                                   {event<struct LogKeyAnnounced>(1020, "已公告日志新密钥", "Log key announced")}),
    command<struct RegisterPersonalData>(
        21, "", personal_keep, "登记个人信息", "Register personal data",
        {event<struct PersonalDataRegistered>(1021, "已登记个人信息", "Personal data registered")}),
    command<struct RequestErasure>(22, "POST /v1/personal-data/{data}:requestErasure", personal_keep,
                                   "申请删除个人信息", "Request an erasure",
                                   {event<struct ErasureRequested>(1022, "已申请删除个人信息", "Erasure requested")}),
    command<struct ApproveErasure>(23, "POST /v1/personal-data/{data}:approveErasure", personal_erase,
                                   "批准删除个人信息", "Approve an erasure",
                                   {event<struct PersonalDataErased>(1023, "已删除个人信息", "Personal data erased")}),
    command<struct RegisterDocument>(24, "", read, "登记文件", "Register a document",
                                     {event<struct DocumentRegistered>(1024, "已登记文件", "Document registered")}),
};

const Queries kQueries{
    query<struct ListDocuments>(31, "GET /v1/documents", read, "文件列表", "List documents"),
    query<struct GetPersonalData>(30, "GET /v1/personal-data/{data}", read, "查看个人信息登记",
                                  "See what is registered of personal data"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::archive
