/* Tables that sort and filter, and charts of what they hold. Without this the pages tell everything, too. */
(() => {
  'use strict';

  const MOST_DRAWN = 40;
  const LONG_TABLE = 10;
  const numberOf = cell => cell.dataset.v === undefined || cell.dataset.v === '' ? null : Number(cell.dataset.v);
  const textOf = cell => cell.textContent.trim();

  /* Unknown comes last, whichever way. */
  const compared = (a, b, sign) => {
    if (a === null || b === null) {
      return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    }
    return sign * (typeof a === 'number' ? a - b : a.localeCompare(b));
  };

  const sorted = (table, place, header) => {
    const isFalling = header.getAttribute('aria-sort') === 'ascending' || (!header.hasAttribute('aria-sort') && header.classList.contains('n'));
    const key = row => row.cells[place].dataset.v === undefined ? textOf(row.cells[place]) : numberOf(row.cells[place]);
    const body = table.tBodies[0];
    [...body.rows].map((row, index) => ({ row, index, key: key(row) }))
      .sort((a, b) => compared(a.key, b.key, isFalling ? -1 : 1) || a.index - b.index)
      .forEach(item => body.append(item.row));
    [...table.tHead.rows[0].cells].forEach(cell => cell.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', isFalling ? 'descending' : 'ascending');
  };

  const sortable = table => [...table.tHead.rows[0].cells].forEach((header, place) => {
    if (header.classList.contains('chart') || table.tBodies[0].rows.length < 2) {
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.setAttribute('aria-label', 'Sort by ' + textOf(header));
    button.addEventListener('click', () => sorted(table, place, header));
    header.append(' ', button);
  });

  const searchable = table => {
    const rows = [...table.tBodies[0].rows];
    if (rows.length <= LONG_TABLE) {
      return;
    }
    const label = document.createElement('label');
    const field = document.createElement('input');
    const found = document.createElement('output');
    label.className = 'find';
    field.type = 'search';
    field.autocomplete = 'off';
    found.setAttribute('aria-live', 'polite');
    field.addEventListener('input', () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(word => word);
      let shown = 0;
      rows.forEach(row => {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every(word => text.includes(word));
        shown += row.hidden ? 0 : 1;
      });
      found.textContent = words.length ? shown + ' of ' + rows.length + ' rows' : '';
    });
    label.append('Find in the table ', field, found);
    table.closest('.scroll').before(label);
  };

  document.querySelectorAll('table.grid').forEach(table => {
    sortable(table);
    searchable(table);
  });

  if (!window.echarts) {
    return;
  }

  const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const shapes = ['circle', 'rect', 'triangle', 'diamond'];
  const dashes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];

  const shown = (figure, value) => {
    const isShare = figure.dataset.unit === '%';
    const number = isShare ? 100 * value : value;
    return number.toLocaleString('en', { maximumFractionDigits: 1 }) + (isShare ? '\u00a0%' : '');
  };

  const valueAxis = figure => ({
    type: 'value',
    min: 0,
    name: figure.dataset.unit === '%' ? '' : figure.dataset.unit,
    nameLocation: 'middle',
    nameGap: 30,
    nameTextStyle: { color: style('--soft') },
    axisLabel: { color: style('--soft'), formatter: value => shown(figure, value), hideOverlap: true },
    splitLine: { lineStyle: { color: style('--line') } },
  });

  const nameAxis = names => ({
    type: 'category',
    data: names,
    inverse: true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: style('--line') } },
    axisLabel: { color: style('--ink'), fontSize: 13, width: 150, overflow: 'truncate', interval: 0 },
  });

  const rowsOf = figure => [...document.getElementById(figure.dataset.grid).tBodies[0].rows].slice(0, MOST_DRAWN);
  const columnsOf = figure => figure.dataset.columns.split(',').map(Number);
  const nameOf = row => textOf(row.cells[0].querySelector('bdi, span, a') || row.cells[0]);

  const whiskers = (rows, column) => {
    const points = [];
    rows.forEach((row, place) => {
      const { low, high } = row.cells[column].dataset;
      if (low !== undefined && high !== undefined) {
        points.push([Number(low), place], [Number(high), place], [null, null]);
      }
    });
    return points;
  };

  const lengths = (figure, isRange) => {
    const rows = rowsOf(figure);
    const column = columnsOf(figure)[0];
    const series = [{
      type: 'bar',
      data: rows.map(row => numberOf(row.cells[column])),
      barWidth: isRange ? 6 : 12,
      itemStyle: { color: style('--fill') },
      label: { show: !isRange, position: 'right', color: style('--ink'), formatter: item => shown(figure, item.value) },
    }];
    if (isRange) {
      series.push({ type: 'line', data: whiskers(rows, column), symbol: 'rect', symbolSize: [2, 9], lineStyle: { width: 1.5, color: style('--whisker') }, itemStyle: { color: style('--whisker') }, z: 4, silent: true });
    }
    return { xAxis: valueAxis(figure), yAxis: nameAxis(rows.map(nameOf)), series, grid: { left: 28, right: 48, top: 8, bottom: figure.dataset.unit === '%' ? 8 : 28, containLabel: true } };
  };

  const lines = figure => {
    const rows = rowsOf(figure);
    const heads = document.getElementById(figure.dataset.grid).tHead.rows[0].cells;
    const series = columnsOf(figure).map((column, place) => ({
      type: 'line',
      name: textOf(heads[column]),
      data: rows.map(row => numberOf(row.cells[column])),
      symbol: shapes[place % shapes.length],
      symbolSize: 7,
      lineStyle: { type: dashes[place % dashes.length], width: 2, color: style(place % 2 ? '--mid' : '--fill') },
      itemStyle: { color: style(place % 2 ? '--mid' : '--fill') },
      endLabel: { show: columnsOf(figure).length > 1, formatter: '{a}', color: style('--ink') },
    }));
    return {
      xAxis: { type: 'category', data: rows.map(nameOf), boundaryGap: rows.length < 4, axisLabel: { color: style('--soft'), hideOverlap: true }, axisLine: { lineStyle: { color: style('--line') } } },
      yAxis: { ...valueAxis(figure), nameGap: 46 },
      series,
      grid: { left: figure.dataset.unit === '%' ? 12 : 28, right: columnsOf(figure).length > 1 ? 130 : 24, top: 14, bottom: 8, containLabel: true },
    };
  };

  const options = figure => ({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: { type: 'line' }, valueFormatter: value => typeof value === 'number' ? shown(figure, value) : 'unknown' },
    ...(figure.dataset.kind === 'lines' ? lines(figure) : lengths(figure, figure.dataset.kind === 'ranges')),
  });

  const height = figure => figure.dataset.kind === 'lines' ? 260 : 40 + 24 * rowsOf(figure).length;

  const drawings = [...document.querySelectorAll('figure.drawing')].map(figure => {
    figure.hidden = false;
    const place = figure.querySelector('.canvas');
    place.style.height = height(figure) + 'px';
    const chart = window.echarts.init(place, null, { renderer: 'svg' });
    chart.setOption(options(figure));
    return { figure, chart };
  });
  const redraw = () => drawings.forEach(({ figure, chart }) => chart.setOption(options(figure), true));
  const resize = width => drawings.forEach(({ chart }) => chart.resize(width ? { width } : undefined));

  window.addEventListener('resize', () => resize());
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  window.matchMedia('print').addEventListener('change', event => {
    redraw();
    resize(event.matches ? 660 : undefined);
  });
})();
