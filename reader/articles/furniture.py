"""The words page furniture is made of, as tables. The rules that use them are in `clean.py`.

Patterns are matched against the whole of one block, case-folded, its white space collapsed. They are written from
what pages of many sites say, in English and Chinese; none holds the name of a site.
"""

import re
from collections.abc import Iterable


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


LABEL_END = r"\s*[:：…»>›→▼▾+*]*\s*"

ANYWHERE = _any_of(
    pattern + LABEL_END
    for pattern in (
        # Ways around the page
        r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search|footer|menu|text|article)",
        r"back to (?:the )?(?:top|home ?page|search results)",
        r"跳(?:转|至|到)+(?:主要)?(?:正文|内容|导航)",
        r"返回(?:顶部|首页|列表)",
        r"(?:choose|select|change) (?:your )?(?:language|region|edition|country|location)s?",
        r"(?:toggle|open|close|show|hide|main|site) (?:the )?(?:menu|navigation|search|sidebar)",
        # Advertising
        r"advertisements?|advertising|adverts?|sponsored(?: content| links?)?|promoted(?: content)?",
        r"paid (?:content|post)",
        r"(?:sponsored|presented|brought to you) by .{1,60}",
        r"ads?(?:vert)?[ -]?(?:slot|space|unit|placement|banner|break|choices|feedback)\b.{0,60}",
        r"(?:story|article|content|post) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|advert))?",
        r"(?:scroll|click) (?:down )?to continue(?: reading)?(?: with content)?",
        r"(?:remove|report|hide|skip|why this) (?:this )?ads?",
        r"广告|推广|赞助内容|广告位.{0,20}",
        # Sharing
        r"share(?: (?:this|the|on|via|to|with|by|it|&|and|full|article|story|page|post|link|email|facebook|twitter|x"
        r"|linkedin|whatsapp)\b){0,6}",
        r"tweet|retweet|pin it|copy(?: the)? link|copied!?|link copied.{0,20}",
        r"save (?:this )?(?:article|story|for later)",
        r"(?:print|email|e-mail|bookmark|gift|listen to) (?:this )?(?:article|story|page|post)",
        r"分享|分享(?:到|至|本文|文章|给朋友).{0,30}",
        r"(?:打印|收藏|点赞|转发|字号|复制链接|大字|小字|微信扫码.{0,12})",
        r"扫一扫|扫(?:一扫|描)(?:二维码|上方|下方|关注|.{0,6}码).{0,20}",
        # Newsletters, applications and accounts
        r"(?:sign up|subscribe|register)(?: now| here| today| free| for free)? (?:for|to|and|with)\b.{0,160}",
        r"get (?:the|our|all the) .{0,60}(?:newsletter|inbox|app|notifications|updates)\b.{0,60}",
        r".{0,80}\b(?:delivered|straight|direct(?:ly)?|sent)(?: \w+){0,2} (?:to|into) your (?:inbox|email)\b.{0,60}",
        r"(?:enter )?your e-?mail(?: address)?",
        r"download (?:our|the) .{0,40}\bapp\b.{0,60}",
        r"(?:already )?(?:a |have an )?(?:member|subscriber|account)\? ?(?:sign|log) in.{0,20}",
        r"(?:this (?:article|content|story) is|for) (?:for )?subscribers only.{0,60}",
        r"订阅.{0,20}|下载.{0,10}(?:客户端|app).{0,20}|关注(?:我们|.{0,12}公众号).{0,20}",
        r"follow (?:us|me|along)\b.{0,100}",
        r"(?:like|find|join) us on .{0,60}",
        # Comments
        r"your e-?mail address will not be published.{0,80}",
        r"required fields are marked.{0,20}",
        r"save my name.{0,120}",
        r"notify me of (?:follow-?up|new) .{0,80}",
        r"you must be logged in to .{0,40}",
        r"comments? (?:are|is) (?:closed|disabled|off).{0,60}",
        r"no comments?(?: yet)?|(?:view|show|load|see|read) (?:all |more )?(?:\d+ )?comments?(?: \(\d+\))?",
        r"您的(?:电子)?(?:邮箱|邮件)地址不会被公开.{0,40}|必填项已用.{0,12}标注.{0,12}|取消回复|提交评论|登录后.{0,12}评论",
        # Rights and licences
        r"(?:copyright ?)?(?:©|\(c\)|&copy;).{0,200}",
        r"copyright(?: \d{4}| reserved| by\b|[:,]|$).{0,160}",
        r".{0,120}\ball rights reserved.{0,120}",
        r".{0,60}(?:版权所有|保留所有权利|未经.{0,16}(?:授权|许可|允许).{0,12}(?:转载|复制|镜像|使用)).{0,60}",
        r".{0,40}(?:许可证|备案号?|icp备|公网安备|网安备|经营许可).{0,12}[a-z0-9]{4,}.{0,30}",
        r".{0,30}\b(?:licen[cs]e|registration) (?:no|number|nr)\b.{0,40}",
        # The state of the page
        r"\d+[ -]?min(?:ute)?s?(?: read| to read)?|reading time.{0,20}|(?:阅读|浏览)(?:量|次数|时间)?[:： ]*\d.{0,12}",
        r"loading(?: more)?\.{0,3}|please (?:enable|turn on) javascript.{0,120}",
        r"your browser (?:does not|doesn['’]t) support.{0,80}",
        r"\d[\d,.]*[km]? (?:views?|shares?|likes?|reads|retweets)",
        r"(?:filed under|tags?|topics?|categor(?:y|ies)|posted in|标签|关键词|分类)[:：] ?.{0,160}",
        r"(?:previous|next|older|newer) (?:article|post|story|stories|posts|page|entry).{0,120}",
        r"(?:上|下)一(?:篇|页|条).{0,80}",
        r"read (?:more|also|next|the full (?:story|article))(?:[:：»>] ?.{0,160}| (?:here|about|on|at|in)\b.{0,120})?",
        r"(?:see|watch|listen) (?:also|more|now|live)[:：] ?.{0,160}",
        r"(?:click|tap) here (?:for|to)\b.{0,120}",
        r"责任编辑.{0,20}|(?:编辑|审核|校对|监制)[:：].{0,20}|【?纠错】?|原标题[:：].{0,80}",
    )
)
"""Furniture wherever it stands."""

EDGE = _any_of(
    (
        r".{0,60}(?:\bhotline|\btel(?:ephone)?|\bphone|\bfax|\bmobile|热线|电话|传真)\b.{0,30}?[:：. ] ?"
        r"\+?[\d(][\d ()/-]{5,24}",
        r"(?:to|if you (?:want|wish|would like) to) (?:contact|reach|support|join|donate|subscribe|contribute|advertise"
        r"|find out|learn|read|comment)\b.{0,140}\b(?:visit|go to|e-?mail|call|write|click|contact us|here)\b.{0,100}",
        r"(?:contact|e-?mail|write to|reach) (?:us|the (?:author|editor|writer|reporter|newsroom)s?)\b.{0,100}",
        r"(?:donate|give|contribute)(?: (?:now|today|here|monthly|to us|to our \w+))*[.!]?",
        r"support (?:us|our (?:work|journalism|mission)|independent \w+|quality \w+)\b.{0,120}",
        r"our standards[:：].{0,80}",
        r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+",
        r"[\w.-]+\.(?:com|org|net|info|cn|uk|eu|de|fr|io|co|tv)/?|[\w-]+(?:\.[\w-]+){1,4}/\S*",
        r"(?:name|e-?mail|website|comment|message|subject|phone)s?(?: ?\(.{1,20}\))? ?\*?[:：]?",
        r"(?:昵称|姓名|邮箱|网址|网站|评论|留言) ?\*?[:：]?",
        r"(?:submit|send|post|reply|cancel|cancel reply|ok|got it|close|accept|decline|reject|agree|i agree)(?: all)?",
        r"dismiss|continue|learn more|find out more|more|no,? thanks",
        r"©?\s*\d{4}(?:\s*[-–]\s*\d{4})?",
        r"(?:page )?\d{1,3}(?: (?:of|/) ?\d{1,3})",
        r"\W{1,40}",
    )
)
"""Furniture when it stands before the first paragraph or after the last."""

COOKIES = re.compile(
    r"\bby (?:continuing|clicking|using|browsing)\b"
    r"|\b(?:we|and our|(?:web)?site|page) (?:also )?uses? (?:\w+ ){0,3}cookies"
    r"|\b(?:use|setting|storing) of cookies|\b(?:accept|manage|reject|allow) (?:all |our )?cookies"
    r"|\bcookies? (?:settings|preferences|policy|notice|consent)|使用.{0,10}cookies?"
)
"""What a cookie banner says, besides the word itself."""

_STORIES = r"(?:stories|story|articles?|news|content|posts?|topics|coverage|reading|reads|links|videos?|items)"
_WHEN = r"(?:now|today|this week|(?:in|on) .{1,20})"
OTHER_STORIES = _any_of(
    pattern + LABEL_END
    for pattern in (
        rf"(?:related|recommended)(?: (?:{_STORIES}|for you))?|(?:similar|suggested) {_STORIES}",
        rf"(?:more|other) (?:{_STORIES}|headlines|like this|to explore)(?: (?:from|in|on|by|about)\b.{{0,60}})?",
        r"more from\b.{0,60}",
        r"more (?:on|about|in|by) (?:this|the) (?:story|topic|subject|author|section|series)\b.{0,20}",
        r"(?:you|readers) (?:may|might)(?: also)? (?:like|be interested in|enjoy|have missed).{0,20}",
        rf"most (?:read|popular|viewed|shared|commented|watched|recent)(?: (?:{_STORIES}|{_WHEN}))?",
        rf"(?:popular|trending)(?: (?:{_STORIES}|{_WHEN}))?",
        rf"(?:the )?latest(?: (?:{_STORIES}|headlines|updates|from .{{1,40}}))?",
        r"top (?:stories|news|headlines|picks)|(?:editor|staff)['’]?s?['’]? (?:picks?|choice)",
        r"don['’]t miss|up next|in other news|what to read next|read next|see also|also (?:read|see|in this section)",
        r"from (?:our partners|the web)|around the web",
        r"相关(?:新闻|阅读|文章|链接|报道|推荐|内容|资讯|专题)|延伸阅读|(?:推荐|精彩)(?:阅读|文章|新闻|内容)|为(?:您|你)推荐",
        r"热(?:门|点)(?:文章|新闻|推荐|资讯|专题|排行)|猜你喜欢|大家都在看|编辑推荐",
        r"更多(?:新闻|文章|相关|推荐|精彩|内容).{0,6}|最新(?:文章|新闻|消息|资讯|报道)|(?:新闻|点击|阅读)排行.{0,6}",
    )
)
"""What stands above a list of other stories."""

COMMENTS = _any_of(
    pattern + LABEL_END
    for pattern in (
        r"(?:leave|post|add|write|make|submit) (?:a|your) (?:reply|comment|response).{0,40}",
        r"join the (?:conversation|discussion|debate).{0,40}|have your say",
        r"comments?(?: \(\d+\))?|\d+ (?:comments?|responses|replies|thoughts on .{1,80})",
        r"发表(?:回复|评论|留言|看法).{0,10}|(?:网友|全部|最新|热门|我要|写|用户)评论.{0,10}|评论(?: ?[(（]\d+[)）])?",
        r"留言板?|说点什么.{0,10}|我来说两句.{0,10}",
    )
)
"""What stands above a comment form or a list of comments."""


def _entries(*lines: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split()) for line in lines for entry in line.split("|"))


SECTIONS = _entries(
    "front page|news|breaking news|live|world|world news|international|global|national|local|africa|americas",
    "asia|asia pacific|australia|china|europe|middle east|uk|us|usa|canada|india|business|business news",
    "economy|economics|markets|finance|money|companies|industry|trade|energy|real estate|property|politics",
    "opinion|opinions|editorial|editorials|analysis|comment|commentary|views|columns|letters|features|feature",
    "blog|blogs|tech|technology|science|innovation|environment|climate|health|education|society|law|culture",
    "arts|art|books|music|film|movies|tv|theatre|entertainment|lifestyle|style|fashion|food|travel|sport",
    "sports|football|weather|video|videos|photos|pictures|新闻|国内|国际|时政|财经|经济|科技|体育|娱乐|文化|军事|社会|教育|健康|旅游|视频|图片",
    "评论|专题|论坛|博客|汽车|房产|股票|要闻|观点",
)
"""Names of a paper's sections: a label when one stands alone, a menu when many stand in a row."""

CONTROLS = _entries(
    "home|homepage|menu|search|sections|topics|latest|gallery|podcast|podcasts|audio|radio|magazine|newspaper",
    "archive|archives|about|about us|contact|contact us|advertise|advertise with us|advertising|subscribe",
    "subscriptions|subscription|support us|donate|shop|store|jobs|careers|buy the paper|events|press|help|faq",
    "feedback|sitemap|site map|rss|apps|newsletter|newsletters|e paper|log in|login|sign in|sign up|log out",
    "register|my account|account|profile|join|join us|become a member|membership|privacy|privacy policy|terms",
    "terms of use|terms of service|terms and conditions|cookies|cookie policy|accessibility|copyright",
    "disclaimer|facebook|twitter|instagram|youtube|linkedin|whatsapp|telegram|weibo|wechat|tiktok|reddit",
    "pinterest|email|e mail|print|share|copy link|english|deutsch|français|español|italiano|português|русский",
    "العربية|中文|日本語|한국어|首页|登录|注册|搜索|导航|菜单|客户端|关于我们|联系我们|网站地图|加入我们|广告服务|法律声明|隐私政策|用户协议|意见反馈|简体|繁体|微博|微信",
)
"""Entries of menus and footers that are no section."""

LONGEST_ENTRY = max(map(len, SECTIONS | CONTROLS))
