"""The words of the example plan, slips included: they are what the reading has to cope with."""

from dataclasses import dataclass

MEMBERS, STREETS = "各成员单位", "各街道"
INFORMATION, SCIENCE = "区科信局", "区科协"

TITLE = "{year}年西城区科学技术普及工作计划"
OPENING = (
    "为贯彻科学技术普及法，落实科技创新与科学普及同等重要的要求，围绕区委、区政府中心工作，进一步夯实"
    "科普基础，丰富科普供给，提升公民科学素质，结合本区实际，制定{year}年科普工作计划。"
)
SECTIONS = (
    "健全工作机制，稳定政策投入",
    "办好重点活动，形成区域科普品牌。",
    "完善科普阵地，均衡公共服务布局",
    "建强科普队伍",
    "营造崇尚科学的社会氛围，鼓励创新",
)


@dataclass(frozen=True)
class Item:
    """``units`` are printed behind ``label`` between ``brackets``; a line feed is a soft break."""

    section: int
    text: str
    units: tuple[str, ...]
    label: str = "责任单位："
    brackets: str = "（）"
    typed_number: str = ""
    has_bookmark: bool = False


ITEMS = (
    Item(
        0,
        "区科普工作联席会议每年研究一次全区科普工作，联席会议办公室按月汇总进度、按季会商难题。"
        "承担任务的部门要把科普列入年度安排，明确到科室，落实到个人。",
        (INFORMATION, SCIENCE, MEMBERS),
    ),
    Item(
        0,
        "科普经费纳入预算并保持稳定，向基层和薄弱环节倾斜；项目立项有评审，完成有绩效评价，"
        "结果用于下一年度安排。  ",
        ("区财政", INFORMATION, SCIENCE),
        brackets="(）",
    ),
    Item(
        0,
        "有条件的单位设专职科普岗位，其他单位指定兼职人员。分批开展业务轮训，组织科技人员和"
        "志愿者走进课堂、车间、居民院落讲科学。",
        (INFORMATION, SCIENCE, MEMBERS),
        brackets="(）",
    ),
    Item(
        0,
        "依法完成科普统计，把人员、场地、经费、传媒、活动几类数据核准核实，并用数据平台做好"
        "比较分析，为市、区两级决策提供依据。",
        (INFORMATION, MEMBERS),
    ),
    Item(
        1,
        "承办好科技活动周、全国科普日、北京科学嘉年华等重大活动的区级分会场，\n"
        "完成市里交办的组织保障任务，吸引更多居民走近科学。",
        (INFORMATION, SCIENCE, MEMBERS),
    ),
    Item(
        1,
        "联席会议成员结合本行业特点策划特色活动，部门之间互通计划、共享场地， 避免重复，"
        "让活动内容更丰富、参与更便利。",
        (INFORMATION, SCIENCE, MEMBERS),
        brackets="()",
    ),
    Item(
        1,
        "用好防灾减灾日、世界环境日、国际博物馆日等时间节点，面向居民开展应急避险、医疗救肋、"
        "食品安全、垃圾分类等主题宣传， 办出“科普之夏”、健康讲堂”、“社区巡展”等群众叫得响的品牌。",
        (INFORMATION, SCIENCE, "区环保局", " 区文旅局", "区卫健委", "区应急办", MEMBERS),
    ),
    Item(
        1,
        "分类提升重点人群的科学素质：干部教育课程增加科技前沿内容；青少年科技竞赛与创新后备人才"
        "培养相衔接；职工技能比武与岗位创新相结合；对求职和转岗人员开展实用技能培训；对企业一线"
        "人员加强安全知识普及； ",
        ("区组织部", "区人力社保局", "区总工会", "区教委", INFORMATION, SCIENCE, MEMBERS),
    ),
    Item(
        2,
        "支持中小学校建设科学探索实验室，开发校本课程和教具，培训科学教师，让学生在动手实验中"
        "学会提问、学会求证。",
        ("区教委", INFORMATION, SCIENCE),
    ),
    Item(
        2,
        "社区科普体验设施要管得好、用得上，建立设备更新和场地共享办法，让居民步行可达，孩子放学能去。",
        (INFORMATION, SCIENCE, STREETS),
    ),
    Item(
        2,
        "摸清各级科普基地的展项和课程，推动相邻基地联合排期、联合办展，把闲置资源用起来，"
        "提高接待能力和讲解水平。",
        (INFORMATION, SCIENCE, "区文旅局", STREETS),
    ),
    Item(
        2,
        "利用公园绿地、街巷口袋空间和休闲广场设置户外科普展示，定期更换内容，破损及时维修。",
        ("区园林绿化局", SCIENCE, STREETS),
    ),
    Item(
        2,
        "引导商场、景区、车站等公共场所增加科普展陈，老字号企业结合传统技艺讲述其中的科学道理，"
        "打造可逛、可学的科普线路。",
        ("区委宣传部", "区文旅局", "区商务局", " 区园林缘化局", SCIENCE, STREETS),
        has_bookmark=True,
    ),
    Item(
        3,
        "组建专家、专职、志愿三支基层讲解力量， 实行选拔、培训、考核一体管理；吸收有专长的从业者"
        "和新媒体作者参与科学传播。",
        (INFORMATION, SCIENCE, "区委宣传部", MEMBERS),
    ),
    Item(
        3,
        "动员科研机构、科技企业、场馆定期向居民和学生开放。 完善科普志愿者招募、派单、评价流程，"
        "发挥退休科技人员和在校大学生的作用，让志愿力量常态参与大型活动。",
        ("区委宣传部", " 团区委", "区民政局", INFORMATION, SCIENCE, "区教委"),
    ),
    Item(
        3,
        "建立校内外结合的科技辅导员名册，聘请专家和老科技工作者担任兼职辅导员，每年集中研修，"
        "提高组织科技实践的本领。",
        ("区教委", SCIENCE),
    ),
    Item(
        4,
        "以街道和部门为主体,以志愿者为桥梁,以基地、科普社区和活动室为支点，构建社会共同参与的"
        "科普服务网络。",
        (INFORMATION, SCIENCE, STREETS),
        label="",
    ),
    Item(
        4,
        "立足行业优势办好专业性、专题性科普宣传，把科学内容融入窗口服务和日常工作，做到月月有"
        "主题、处处有科普。",
        (MEMBERS,),
    ),
    Item(
        4,
        "联席会议办公室与全民科学素质工作办公室加强衔接，统一部署、统一调度、统一通报，"
        "形成齐抓共管的局面。",
        (INFORMATION, SCIENCE, MEMBERS),
    ),
    Item(
        4,
        "区属媒体开设固定的科学栏目，重大突发事件中第一时间发布权威解读，及时回应社会关切。 ",
        ("区委宣传部", MEMBERS),
    ),
    Item(
        4,
        "围绕公民科学素质提升行动汇聚社会资源，探索政府引导、多方投入、互惠共赢的合作办法，"
        "服务全区高质量发展。",
        (INFORMATION, SCIENCE, MEMBERS),
    ),
    Item(
        4,
        " 推动优质线上科普资源进展厅、进教室，试点虚拟现实等新的展示手段，改善参观体验。",
        (SCIENCE, INFORMATION, MEMBERS),
    ),
    Item(
        4,
        "鼓励医院、院所和社会组织开放实验室与培训场所；医务人员组成健康宣讲队，到社区、学校、"
        "机关普及防病知识。",
        ("区卫健委", "区民政局", " " + INFORMATION, SCIENCE),
        typed_number="23.",
    ),
)
