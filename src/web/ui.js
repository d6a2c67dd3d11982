// The one file that knows the library which draws the page.
export { createRef, Fragment, h, render } from 'preact';
export { useEffect, useMemo, useRef, useState } from 'preact/hooks';
