import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readsAsProse } from './prose.ts'

const sentence = 'The government will send engineers to the flooded valley, the ministry said on Tuesday.'

test.each<[string, string]>([
  ['a sentence', sentence],
  [
    'an article',
    `Engineers sent to valley\n\nBy Maria Novak\n\n${sentence} Two dams gave way.\n\n“It was sudden,” she said.`,
  ],
  [
    'hard-wrapped',
    'The government will send engineers to the flooded\nvalley, the ministry said on Tuesday, after two\ndams gave way in an hour and roads were closed.',
  ],
  ['front matter', `---\ntitle: Engineers sent\ndate: 2024-03-06\ntags: [floods, dams]\n---\n\n${sentence}`],
  ['Markdown', `# Engineers sent\n\n${sentence} See [the map](https://example.com/a/b?c=d).\n\n- ${sentence}`],
  ['one dated line', `2024-03-06 10:32:11\n\n${sentence}\n\n${sentence}`],
  [
    'a transcript',
    `HOST: Thank you for being here with us tonight.\nMINISTER: We know that both dams were inspected in the spring.`,
  ],
  [
    'many names',
    'Portugal, Spain, France, Italy and Greece sent engineers, doctors and pilots to help, ministers said in Lisbon.',
  ],
  ['Polish', 'Rząd wyśle inżynierów do zalanej doliny, podało we wtorek ministerstwo. Drogi są zamknięte.'],
  ['Russian', 'Правительство направит инженеров в затопленную долину, сообщило министерство во вторник.'],
  ['Arabic', 'سترسل الحكومة مهندسين إلى الوادي المغمور بالمياه، حسبما قالت الوزارة يوم الثلاثاء.'],
  ['Japanese', '政府は洪水に見舞われた谷に技術者を派遣すると、火曜日に省が発表した。道路は閉鎖されたままだ。'],
  ['Japanese with many commas', '首相は、火曜日、東京で、各国の、大使と、会談し、協力を、約束した。'],
  ['Thai', 'รัฐบาลจะส่งวิศวกรไปยังหุบเขาที่ถูกน้ำท่วมตามที่กระทรวงแถลงเมื่อวันอังคาร'],
  ['a long line', `${sentence} `.repeat(500)],
])('prose: %s', (_, text) => expect(readsAsProse(text)).toEqual({ prose: true }))

test.each<[string, string]>([
  ['a word', 'valley'],
  ['requirements', 'requests==2.31.0\nnumpy>=1.26\nflask\n# tests\npytest==8.0.0\n'],
  ['robots', 'User-agent: *\nDisallow: /private/\nAllow: /\nSitemap: https://example.com/sitemap.xml\n'],
  ['CMake', 'cmake_minimum_required(VERSION 3.20)\nproject(valley LANGUAGES CXX)\nadd_executable(valley main.cpp)\n'],
  ['a log', `${'2024-03-06 10:32:11 INFO The server was started and is now ready to take requests.\n'.repeat(5)}`],
  [
    'a log with levels first',
    `${'[ERROR] The connection to the server was closed before the answer came.\n'.repeat(5)}`,
  ],
  ['syslog', `${'Mar  6 10:32:11 host daemon[12]: The disk was mounted again and is ready for use.\n'.repeat(5)}`],
  [
    'CSV',
    'name,place,words\nIto,Tokyo,the minister of the interior said so\nRoy,Paris,the minister of the economy said so\n',
  ],
  ['tabs', 'name\tplace\tage\nIto\tTokyo\t50\nRoy\tParis\t60\n'],
  ['key-value', 'host = example.com\nport = 8080\nname = valley\nmode = fast\n'],
  ['properties', 'greeting: hello\nplace: Lisbon\nage: 50\nname: Novak\n'],
  ['JSON', '{\n  "name": "valley",\n  "said": "The government will send engineers to the flooded valley."\n}\n'],
  ['HTML', '<html>\n<body>\n<p>The government will send engineers to the valley.</p>\n</body>\n</html>\n'],
  ['a program', 'import os\n\ndef main():\n    print("hello")\n\nif __name__ == "__main__":\n    main()\n'],
  ['JavaScript', 'const a = 1;\nfunction b(c) {\n  return a + c;\n}\nb(2);\n'],
  ['a word list', 'aardvark\nabacus\nabbey\nabbot\nabdomen\nability\n'],
  ['a list of names', 'Maria Novak\nPaul Stone\nAnn Lee\nAnton de Vries\n'],
  ['a shopping list', '- milk\n- two loaves of bread\n- eggs\n'],
  ['paths', '/usr/lib/python3/dist-packages\n/usr/share/doc\n/var/log/syslog\n'],
  [
    'MIT',
    'MIT License\n\nCopyright (c) 2024 Maria Novak\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files, to deal in the Software\nwithout restriction.\n',
  ],
  [
    'BSD',
    'Redistribution and use in source and binary forms, with or without\nmodification, are permitted provided that the following conditions are met.\n',
  ],
  ['numbers', '1 2 3 4 5 6 7 8 9\n10 11 12 13 14 15 16\n'],
  ['marks', '“”“”„”…–—'],
  ['front matter alone', '---\ntitle: a\ndate: 2024-03-06\n---\n'],
])('not prose: %s', (_, text) => expect(readsAsProse(text)).toEqual({ prose: false, reason: 'notProse' }))

test.each<[string, string]>([
  ['nothing', ''],
  ['white space', ' \r\n\t\ufeff\n'],
])('empty: %s', (_, text) => expect(readsAsProse(text)).toEqual({ prose: false, reason: 'empty' }))

test.each<[string, string]>([
  ['NUL', `PNG\0${sentence}`],
  ['controls', '\u0001\u0002abc\u0003\u0004'],
  ['not decoded', `${'\ufffd'.repeat(10)} ${sentence}`],
])('binary: %s', (_, text) => expect(readsAsProse(text)).toEqual({ prose: false, reason: 'binary' }))

test('any text is decided', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => typeof readsAsProse(text).prose === 'boolean'))
})
