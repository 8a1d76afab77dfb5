# 组织

organisation-department = 部门
organisation-lead = 分管
organisation-head = 负责人
organisation-many = 人数
organisation-without = 未分部门
organisation-people = { $department }  { $n } 人
organisation-bodies = 领导小组和活动办
