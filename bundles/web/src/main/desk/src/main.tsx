import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './App';
import {language, speak} from './i18n/language';
import {carryNonce} from './shell/nonce';
import '../../design/tokens.css';
import './desk.css';

carryNonce();
speak(language());
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
