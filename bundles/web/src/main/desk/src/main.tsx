import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './App';
import {language, speak} from './i18n/language';
import '../../design/tokens.css';
import './desk.css';

speak(language());
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
