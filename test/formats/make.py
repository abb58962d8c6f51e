"""Makes the files of this folder with each format's usual tool: python-docx, reportlab, feedgen, and Python's email, csv and json.
The texts are invented. Run: python3 make.py (needs: python-docx reportlab feedgen pypdf)."""
import csv, datetime as dt, io, json
from email.message import EmailMessage
from pathlib import Path

HERE = Path(__file__).parent
STORIES = [
    dict(title='Port of Varna reopens after strike', day='2024-03-14', site='The Harbour Gazette', author='Elena Petrova',
         url='https://gazette.example/news/port-of-varna-reopens',
         text=['VARNA, March 14 (Reuters) - The port of Varna was reopened on Thursday after a strike of nine days, the ministry of transport said.',
               '“Nobody was hurt, and nobody was arrested,” said Ivan Kolev, a spokesman for the ministry. He would not say when the talks would go on.',
               'At least 300 dockers had come back to work by noon, according to the union. The owners did not answer questions that were sent to them.']),
    dict(title='Flood toll rises to 41 in Kasai', day='2023-11-02', site='Lomami Courier', author='Jean Mbuyi',
         url='https://lomami.example/2023/11/02/flood-toll',
         text=['KANANGA, Nov 2 - The number of people killed by floods in the province of Kasai has risen to 41, the governor told reporters on Thursday.',
               'Some 2,000 families have lost their houses since the river broke its banks on Monday, the Red Cross said. Dozens are still missing.',
               'The governor said that the road to Tshikapa would be closed until the weekend, and that the army had sent two boats.']),
    dict(title='Two ministers meet in Muscat over border', day='2025-01-20', site='Gulf Evening Post', author='Sara Haddad',
         url='https://gulfpost.example/world/ministers-meet',
         text=['MUSCAT, Jan 20 (AFP) - The foreign ministers of the two countries met in Muscat on Monday for the first time in a year, officials said.',
               'A senior official who was not authorised to speak said that the talks were “cold, but honest”. Neither side gave details of what was said.',
               'The border has been shut since December, when three guards were killed by shots that each side says the other one fired.']),
]
LONG = lambda d: dt.date.fromisoformat(d).strftime('%d %B %Y')
body = lambda s: '\n\n'.join(s['text'])

def write(name, data):
    (HERE / name).write_bytes(data if isinstance(data, bytes) else data.encode('utf-8'))

def html():
    a, b, c = STORIES
    p = lambda s: ''.join(f'<p>{t}</p>\n' for t in s['text'])
    ld = json.dumps({'@context': 'https://schema.org', '@graph': [{'@type': 'WebSite', 'name': a['site']}, {'@type': 'NewsArticle', 'headline': a['title'],
        'datePublished': a['day'] + 'T09:30:00+02:00', 'dateModified': '2024-03-15T08:00:00+02:00', 'author': {'@type': 'Person', 'name': a['author']},
        'publisher': {'@type': 'Organization', 'name': a['site']}, 'mainEntityOfPage': a['url']}]})
    write('jsonld.html', f'''<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{a['title']} | {a['site']}</title>
<link rel="canonical" href="{a['url']}"><script type="application/ld+json">{ld}</script><script>document.write("not part of the report")</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav><main><article><h1>{a['title']}</h1>
<div class="byline">{a['author']}</div>{p(a)}<aside class="related"><h3>Read also</h3><p><time datetime="2021-01-01">1 January 2021</time> Ferry sinks off Burgas</p></aside>
</article></main><footer>© The Harbour Gazette. All rights reserved.</footer></body></html>''')
    write('opengraph.html', f'''<html><head><meta property="og:title" content="{b['title']}"><meta property="og:site_name" content="{b['site']}">
<meta property="og:url" content="{b['url']}"><meta property="article:published_time" content="{b['day']}T18:00:00Z"><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head>
<body><div id="menu"><a href="/">Home</a> <a href="/sport">Sport</a></div><div class="story"><h1>{b['title']}</h1>{p(b)}</div></body></html>'''.encode('cp1252'))
    write('time-element.html', f'''<!DOCTYPE html><html><head><title>{c['title']} - {c['site']}</title><meta name="application-name" content="{c['site']}"></head>
<body><header><a href="/">{c['site']}</a></header><article><header><h1>{c['title']}</h1><p>By <a rel="author" href="/sara">{c['author']}</a>,
<time datetime="{c['day']}T19:05">{LONG(c['day'])}</time></p></header>{'<br><br>'.join(c['text'])}</article></body></html>''')

def entries():
    a, b, c = STORIES
    write('newspaper4k.json', json.dumps(dict(url=a['url'], title=a['title'], authors=[a['author']], publish_date=a['day'] + 'T09:30:00+02:00',
        meta_site_name=a['site'], canonical_link=a['url'], summary='', keywords=[], text=body(a)), indent=1))
    write('trafilatura.json', json.dumps(dict(title=b['title'], author=b['author'], hostname='lomami.example', date=b['day'], fingerprint='x', id=None, license=None,
        comments='', raw_text=body(b), text=body(b), language='en', source=b['url'], **{'source-hostname': b['site']}, excerpt='', categories='', tags='')))
    write('articles.json', json.dumps({'status': 'ok', 'articles': [dict(source={'id': None, 'name': s['site']}, author=s['author'], title=s['title'], url=s['url'],
        publishedAt=s['day'] + 'T12:00:00Z', content=body(s)) for s in STORIES]}, indent=1))
    line = lambda x: json.dumps(x, ensure_ascii=False)
    write('news-please.jsonl', '\n'.join(line(dict(authors=[s['author']], date_download='2025-06-01 10:00:00', date_modify=None, date_publish=s['day'] + ' 12:00:00',
        description=None, maintext=body(s), source_domain='x.example', title=s['title'], title_page=None, url=s['url'])) for s in STORIES) + '\n')
    write('cc-news.jsonl', '\n'.join(line(dict(title=s['title'], text=body(s), domain='x.example', date=s['day'] + ' 00:00:00', description='', url=s['url'], image_url=None))
        for s in STORIES))
    write('gdelt-like.jsonl', '\r\n'.join(line(dict(url=s['url'], title=s['title'], seendate=s['day'].replace('-', '') + 'T120000Z', domain='x.example', language='English',
        sourcecountry='', body=body(s))) for s in STORIES) + '\r\n')

def tables():
    def table(names, rows, **kw):
        out = io.StringIO()
        csv.writer(out, **kw).writerows([names] + rows)
        return out.getvalue()
    us = lambda s: dt.date.fromisoformat(s['day']).strftime('%m/%d/%Y')
    write('comma.csv', table(['id', 'published', 'headline', 'outlet', 'body', 'link'],
        [[i, s['day'], s['title'], s['site'], body(s), s['url']] for i, s in enumerate(STORIES)]))
    write('semicolon-1252.csv', table(['Headline', 'Date', 'Publication', 'Full Text'], [[s['title'], LONG(s['day']), s['site'], body(s)] for s in STORIES],
        delimiter=';').encode('cp1252'))
    write('american.tsv', '\ufeff' + table(['Title', 'Pub Date', 'Source', 'Text'], [[s['title'], us(s), s['site'], body(s).replace('\n\n', ' ')] for s in STORIES], delimiter='\t'))

def mails():
    a, b, c = STORIES
    def mail(s, **headers):
        m = EmailMessage()
        for k, v in headers.items(): m[k.replace('_', '-')] = v
        return m
    m = mail(a, From=f'"{a["site"]}" <news@gazette.example>', To='desk@desk.example', Subject=a['title'], Date='Thu, 14 Mar 2024 18:20:00 +0200',
             Message_ID='<1@gazette.example>', List_Id='<news.gazette.example>')
    m.set_content(body(a)); write('plain.eml', m.as_bytes())
    m = mail(b, From='Jean <jean@lomami.example>', To='desk@desk.example', Subject=b['title'], Date='Thu, 02 Nov 2023 21:00:00 +0100', Message_ID='<2@lomami.example>')
    m.set_content('Please view this letter in a browser.')
    m.add_alternative('<html><body>' + ''.join(f'<p>{t}</p>' for t in b['text']) + '</body></html>', subtype='html')
    m.add_attachment(b'%PDF-1.4', maintype='application', subtype='pdf', filename='map.pdf'); write('html-part.eml', m.as_bytes())
    m = mail(c, From='A Colleague <colleague@desk.example>', To='desk@desk.example', Subject='Fwd: ' + c['title'], Date='Wed, 22 Jan 2025 08:00:00 +0000', Message_ID='<3@desk.example>')
    m.set_content(f'---------- Forwarded message ---------\nFrom: {c["site"]} <news@gulfpost.example>\nDate: Mon, 20 Jan 2025 at 19:05\nSubject: {c["title"]}\nTo: <colleague@desk.example>\n\n{body(c)}')
    write('forwarded.eml', m.as_bytes())

def pdfs():
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer
    from reportlab.pdfgen import canvas
    st = getSampleStyleSheet()
    def doc(name, s, parts, head=None):
        def page(c, d):
            if head: c.drawString(72, 810, head)
            c.drawString(290, 20, f'- {d.page} -')
        SimpleDocTemplate(str(HERE / name), pagesize=A4, title=s['title'], invariant=1).build(parts, onFirstPage=page, onLaterPages=page)
    P = lambda t, k='BodyText': Paragraph(t, st[k])
    a, b, c = STORIES
    doc('one-page.pdf', a, [P(a['title'], 'Title'), P(f'{a["author"]} | {LONG(a["day"])}')] + [P(t) for t in a['text']])
    doc('three-pages.pdf', b, [P(b['title'], 'Title'), P('Published ' + LONG(b['day'])), P(b['text'][0]), PageBreak(), P(b['text'][1]), PageBreak(), P(b['text'][2])],
        head=b['site'])
    out = canvas.Canvas(str(HERE / 'typewriter.pdf'), pagesize=A4, invariant=1)
    out.setFont('Courier', 10)
    import textwrap
    y = 780
    for part in [c['title'], LONG(c['day'])] + c['text']:
        for line in textwrap.wrap(part, 70):
            out.drawString(72, y, line); y -= 12
        y -= 12
    out.save()

def docxs():
    from docx import Document
    a, b, c = STORIES
    def save(d, name, s, made):
        d.core_properties.created = made; d.core_properties.modified = made; d.core_properties.title = s['title']; d.save(HERE / name)
    d = Document(); d.add_heading(a['title'], 0); d.add_paragraph(f'By {a["author"]}'); d.add_paragraph(LONG(a['day']))
    for t in a['text']: d.add_paragraph(t)
    save(d, 'headline.docx', a, dt.datetime(2024, 3, 14, 10))
    d = Document(); d.add_paragraph(b['title']); 
    for t in b['text']: d.add_paragraph(t)
    d.add_heading('What is known', 2); d.add_paragraph('The river is still rising.', style='List Bullet'); d.add_paragraph('The bridge stands.', style='List Bullet')
    save(d, 'dateline-only.docx', b, dt.datetime(2023, 11, 5, 10))
    d = Document(); d.add_heading(c['title'], 1); d.add_paragraph('Published: ' + LONG(c['day']))
    for t in c['text']: d.add_paragraph(t)
    t = d.add_table(rows=2, cols=2); t.cell(0, 0).text = 'Killed'; t.cell(0, 1).text = '3'; t.cell(1, 0).text = 'Held'; t.cell(1, 1).text = '5'
    save(d, 'table.docx', c, dt.datetime(2020, 1, 1))

def feeds():
    from feedgen.feed import FeedGenerator
    def feed(full):
        f = FeedGenerator(); f.id('https://feed.example/'); f.title('Harbour Wire'); f.link(href='https://feed.example/'); f.description('News of the harbours')
        for s in reversed(STORIES):
            e = f.add_entry(); e.id(s['url']); e.title(s['title']); e.link(href=s['url']); e.published(s['day'] + 'T12:00:00+00:00'); e.updated(s['day'] + 'T13:00:00+00:00')
            markup = ''.join(f'<p>{t}</p>' for t in s['text'])
            if full: e.content(markup, type='CDATA')
            else: e.description(s['text'][0])
        f.lastBuildDate('2025-01-21T00:00:00+00:00'); f.updated('2025-01-21T00:00:00+00:00')
        return f
    write('full.rss', feed(True).rss_str(pretty=True)); write('summary.xml', feed(False).rss_str(pretty=True)); write('full.atom', feed(True).atom_str(pretty=True))

def dumps():
    n = len(STORIES)
    write('document-n-of-m.txt', ''.join(f'Document {i} of {n}\n\n{s["title"]}\n\n{s["site"]}, {LONG(s["day"])}\n\n{body(s)}\n\n' for i, s in enumerate(STORIES, 1)))
    write('rule-of-signs.txt', ('\n' + '_' * 40 + '\n').join(f'{s["title"]}\n{LONG(s["day"])}\n\n{body(s)}\n' for s in STORIES))
    write('named-groups.txt', ''.join(f'=== {s["day"]} === {s["site"]} ===\n{s["title"]}\n\n{body(s)}\n' for s in STORIES))

html(); entries(); tables(); mails(); pdfs(); docxs(); feeds(); dumps()

def broken():
    """A PDF with a password, and one that holds a picture only."""
    from pypdf import PdfReader, PdfWriter
    from reportlab.pdfgen import canvas
    w = PdfWriter(clone_from=PdfReader(HERE / 'one-page.pdf')); w.encrypt('secret', algorithm='RC4-128'); w.write(HERE / 'encrypted.pdf')
    c = canvas.Canvas(str(HERE / 'scanned.pdf'), invariant=1); c.rect(72, 72, 300, 600, fill=1); c.showPage(); c.save()

broken()
