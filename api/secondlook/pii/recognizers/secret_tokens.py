"""Secrets that give themselves away: keys of well-known services by prefix and length, JSON web
tokens, private keys, connection strings with a password, Azure keys and signatures.
"""

import re

from secondlook.pii.kinds import Kind

# Service → shape of its keys, as the services document them or print them in their consoles.
SERVICES = {
    "AWS": r"(?:AKIA|ASIA)[0-9A-Z]{16}",
    "GitHub": r"gh[pousr]_[A-Za-z0-9]{36,251}",
    "GitHub, fine-grained": r"github_pat_[A-Za-z0-9_]{22,255}",
    "GitLab": r"gl(?:pat|dt|rt|cbt|ptt|soat)-[\w-]{20,64}",
    "Slack": r"xox[abeoprs]-[A-Za-z0-9-]{10,250}",
    "Slack app": r"xapp-\d-[A-Z0-9]{8,16}-[A-Za-z0-9-]{20,100}",
    "Google API": r"AIza[\w-]{33,37}",
    "Google OAuth": r"ya29\.[\w-]{20,250}|GOCSPX-[\w-]{20,40}",
    "Stripe": r"(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,120}|whsec_[A-Za-z0-9+/=]{24,80}",
    "Mollie": r"(?:live|test)_[A-Za-z0-9]{30,40}",
    "others in Stripe's manner": r"[a-z]{2,8}_(?:live|test|prod)_[A-Za-z0-9]{14,120}",
    "Twilio": r"SK[0-9a-f]{32}",
    "SendGrid": r"SG\.[\w-]{16,32}\.[\w-]{16,64}",
    "Mailgun": r"key-[0-9a-f]{32}",
    "Mailchimp": r"[0-9a-f]{32}-us\d{1,2}",
    "Brevo": r"xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}",
    "Anthropic": r"sk-ant-[\w-]{20,200}",
    "OpenAI": r"sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{20,200}",
    "Hugging Face": r"hf_[A-Za-z0-9]{30,50}",
    "npm": r"npm_[A-Za-z0-9]{36}",
    "PyPI": r"pypi-AgE[\w-]{50,250}",
    "RubyGems": r"rubygems_[0-9a-f]{48}",
    "Docker Hub": r"dckr_(?:pat|oat)_[\w-]{20,60}",
    "DigitalOcean": r"do[opr]_v1_[0-9a-f]{64}",
    "Shopify": r"shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}",
    "Square": r"sq0(?:atp|csp)-[\w-]{22,43}|EAAA[\w-]{56,64}",
    "Telegram": r"\d{8,10}:AA[\w-]{32,35}",
    "Discord": r"[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}",
    "Databricks": r"dapi[0-9a-f]{32}(?:-\d)?",
    "Atlassian": r"ATATT3[\w=-]{60,250}",
    "Notion": r"(?:secret|ntn)_[A-Za-z0-9]{40,60}",
    "Linear": r"lin_(?:api|oauth)_[A-Za-z0-9]{32,64}",
    "New Relic": r"NRAK-[A-Z0-9]{27}",
    "Postman": r"PMAK-[0-9a-f]{24}-[0-9a-f]{34}",
    "HashiCorp Vault": r"hv[sbr]\.[\w-]{24,250}",
    "Doppler": r"dp\.(?:pt|st|ct|sa)\.[A-Za-z0-9_.-]{40,60}",
    "Pulumi": r"pul-[0-9a-f]{40}",
    "Grafana": r"gl(?:c|sa)_[A-Za-z0-9_=+/]{32,250}",
    "Sentry": r"sntry[su]_[A-Za-z0-9_=+/]{30,250}",
    "Figma": r"fig[dor]_[\w-]{40,60}",
    "Supabase": r"sbp_[0-9a-f]{40}",
    "Facebook": r"EAA[A-Za-z0-9]{80,250}",
    "Slack, Teams and Discord hooks": r"https://(?:hooks\.slack\.com/services/T\w{4,16}/B\w{4,16}/\w{12,40}"
    r"|[\w-]{1,60}\.webhook\.office\.com/webhookb2/[\w@/-]{40,300}|discord"
    r"(?:app)?\.com/api/webhooks/\d{12,24}/[\w-]{30,90})",
    "age": r"AGE-SECRET-KEY-1[0-9A-Z]{58}",
}
_SCHEMES = (
    r"(?:postgres(?:ql)?(?:\+\w{1,12})?|mysql(?:\+\w{1,12})?|mariadb|mongodb(?:\+srv)?|rediss?"
    r"|amqps?|mssql|oracle|sqlserver|jdbc:\w{2,12}|ftps?|sftp|smtps?|imaps?|ldaps?|https?|ssh"
    r"|kafka|clickhouse|couchdb)"
)
_PREFIXES = (
    r"akia[0-9a-z]{16}|asia[0-9a-z]{16}|gh[pousr]_|github_pat_|gl(?:pat|dt|rt|cbt|ptt|soat|c"
    r"|sa)[-_]|xox[abeoprs]-|xapp-|aiza|ya29\.|gocspx-|[a-z]_(?:live|test|prod)_|whsec_|(?:live"
    r"|test)_[a-z0-9]{30}|sk[0-9a-f]{32}|sg\.[a-z0-9_-]{16}|key-[0-9a-f]{32}|[0-9a-f]{32}-us"
    r"|xkeysib-|sk-[a-z0-9_-]{20}|hf_[a-z0-9]{30}|npm_|pypi-age|rubygems_|dckr_|do[opr]_v1_"
    r"|shp(?:at|ca|pa|ss)_|sq0(?:atp|csp)-|eaa[a-z0-9_-]{56}|[0-9]{8}:aa"
    r"|[mno][a-z0-9_-]{23,27}\.[a-z0-9_-]{6}\.|dapi[0-9a-f]{32}|atatt3|secret_[a-z0-9]{40}|ntn_"
    r"|lin_(?:api|oauth)_|nrak-|pmak-|hv[sbr]\.|dp\.(?:pt|st|ct|sa)\.|pul-[0-9a-f]|sntry[su]_"
    r"|fig[dor]_|sbp_|age-secret-key|hooks\.slack\.com/|webhook\.office\.com/|/api/webhooks/"
)

KINDS = (
    Kind(
        name="key of a service",
        entity="CREDENTIAL",
        trigger=_PREFIXES,
        pattern=re.compile(rf"(?<![\w-])(?:{'|'.join(SERVICES.values())})(?![A-Za-z0-9])"),
        cased=True,
        score=0.99,
    ),
    Kind(
        name="JSON web token",
        entity="CREDENTIAL",
        trigger=r"eyj[a-z0-9_-]{8,}\.",
        pattern=re.compile(r"(?<![\w-])eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?"),
        cased=True,
        score=0.99,
    ),
    Kind(
        name="private key",
        entity="CREDENTIAL",
        trigger=r"-----begin [a-z ]*private key",
        pattern=re.compile(
            r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----"
            r"(?:[\w+/=\s:,.-]{0,8000}?-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?"
        ),
        cased=True,
        score=0.99,
    ),
    Kind(
        name="BitLocker key",
        entity="CREDENTIAL",
        trigger=r"[0-9]{6}-[0-9]{6}-[0-9]{6}-[0-9]{6}",
        pattern=re.compile(r"(?<![\w-])\d{6}(?:-\d{6}){7}(?![\w-])"),
        score=0.97,
    ),
    Kind(
        name="connection string with a password",
        entity="CREDENTIAL",
        trigger=r"[a-z0-9+]://[^\s:/@]*:[^\s/@]*@",
        pattern=re.compile(
            rf"(?i)(?<![\w+.-]){_SCHEMES}://[^\s:/@]{{0,64}}:[^\s/@]{{1,128}}@[^\s\"'<>]{{0,300}}[^\s\"'<>.,;:!?)\]}}]"
        ),
        cased=True,
        score=0.99,
    ),
    Kind(
        name="secret in a connection string or query",
        entity="CREDENTIAL",
        trigger=r"(?:accountkey|sharedaccesskey|password|pwd|[?&](?:sig|code|access_token"
        r"|api_?key|key|secret|auth|token))=",
        pattern=re.compile(
            r"(?i)(?:(?<!\w)(?:AccountKey|SharedAccessKey|Password|Pwd)|[?&](?:sig|access_token"
            r"|api_?key|secret|token)(?==[^\s&]{16})"
            r"|[?&](?:key|auth|code)(?==[^\s&\d]{0,60}\d)(?==[^\s&]{16}))=(?P<value>[^\s;\"'&#]{6,400})"
        ),
        cased=True,
        score=0.97,
    ),
)
